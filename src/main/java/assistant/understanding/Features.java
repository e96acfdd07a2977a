package assistant.understanding;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the classifier sees of a text: its stems, its pairs of neighbouring stems, and its runs of
 * three or four characters within a word and its edges, each as a hash of 64 bits.
 */
final class Features {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|\\?");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    /** As many characters of a text are looked at. */
    private static final int MOST = 500;

    /** FNV-1a, 64 bits: offset and prime as published. */
    private static final long OFFSET = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private final long[] names;
    private final int[] counts;
    private final long[] stems;

    private Features(long[] all, long[] stems) {
        Arrays.sort(all);
        var distinct = new long[all.length];
        var times = new int[all.length];
        int size = 0;
        for (long one : all) {
            if (size == 0 || distinct[size - 1] != one) {
                distinct[size++] = one;
            }
            times[size - 1]++;
        }
        this.names = Arrays.copyOf(distinct, size);
        this.counts = Arrays.copyOf(times, size);
        this.stems = stems;
    }

    static Features of(String text) {
        return of(text, List.of(), SHORTEST);
    }

    /**
     * Of a text of which more is known, and of which runs of four characters are therefore enough.
     *
     * @param marks what else is known of it
     */
    static Features of(String text, List<String> marks) {
        return of(text, marks, LONGEST);
    }

    private static Features of(String text, List<String> marks, int shortest) {
        String plain =
                start(Normalizer.normalize(start(text), Normalizer.Form.NFKC))
                        .toLowerCase(Locale.ROOT);
        // A stemmer keeps state, so each text has its own.
        var stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
        var stems = new ArrayList<String>();
        var words = new StringBuilder(" ");
        var found = WORD.matcher(plain);
        while (found.find()) {
            stems.add(stemmer.stem(found.group()).toString());
            words.append(found.group()).append(' ');
        }
        long[] ofStems = stems.stream().mapToLong(stem -> hash('w', stem)).toArray();
        var all =
                new Hashes(
                        2 * stems.size()
                                + (LONGEST - SHORTEST + 1) * words.length()
                                + marks.size());
        pairs(stems, ofStems, all);
        runs(words, shortest, all);
        marks.forEach(mark -> all.add(hash('m', mark)));
        return new Features(all.toArray(), ofStems);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), MOST));
    }

    private static void pairs(List<String> stems, long[] ofStems, Hashes all) {
        String before = "^";
        for (int i = 0; i < ofStems.length; i++) {
            all.add(ofStems[i]);
            all.add(hash('p', before + " " + stems.get(i)));
            before = stems.get(i);
        }
    }

    /** A space may stand at either end of a run, not within. */
    private static void runs(CharSequence words, int shortest, Hashes all) {
        for (int from = 0; from < words.length(); from++) {
            long hash = (OFFSET ^ 'c') * PRIME;
            int end = Math.min(from + LONGEST, words.length());
            for (int at = from; at < end; at++) {
                hash = (hash ^ words.charAt(at)) * PRIME;
                if (at - from + 1 >= shortest) {
                    all.add(hash);
                }
                if (at > from && words.charAt(at) == ' ') {
                    break;
                }
            }
        }
    }

    /** Of a feature by its kind and name. */
    static long hash(char kind, String text) {
        long hash = (OFFSET ^ kind) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** The distinct features, in ascending order. */
    long[] names() {
        return names.clone();
    }

    int size() {
        return names.length;
    }

    long name(int i) {
        return names[i];
    }

    /** How often the feature stands in the text. */
    int count(int i) {
        return counts[i];
    }

    /** The features that are stems, in the order of the text. */
    long[] stems() {
        return stems.clone();
    }

    /** A growing row of hashes. */
    private static final class Hashes {
        private final long[] row;
        private int size;

        Hashes(int most) {
            row = new long[most];
        }

        void add(long hash) {
            row[size++] = hash;
        }

        long[] toArray() {
            return Arrays.copyOf(row, size);
        }
    }
}
