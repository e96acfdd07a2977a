package assistant.understanding;

import java.util.List;

/**
 * Where a phrase stands in an utterance.
 *
 * @param label what it is a phrase for
 * @param start index of its first word
 * @param end index behind its last word
 * @param denies whether the phrase itself has a word such as "not" in it
 */
record Mention(String label, int start, int end, boolean denies) {
    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    /** The same in an utterance that has so many words before. */
    Mention behind(int words) {
        return new Mention(label, start + words, end + words, denies);
    }

    /** Index of the first of these, in the order of the words, that starts there or later. */
    static int from(List<Mention> cues, int word) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (cues.get(middle).start() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
