package assistant.understanding;

/**
 * Edit distance between words: insertions, deletions, substitutions and swaps of neighbours, each 1
 * (optimal string alignment).
 */
public final class Damerau {
    private Damerau() {}

    /** The distance, or {@code most + 1} as soon as it is known to be more than {@code most}. */
    public static int distance(CharSequence a, CharSequence b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (swapped(a, b, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(last[b.length()], most + 1);
    }

    private static boolean swapped(CharSequence a, CharSequence b, int i, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
