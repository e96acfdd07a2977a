package assistant.understanding;

import java.util.List;
import java.util.Set;

/** Where the stretches of a message lie: what stands between two marks or joining words. */
final class Stretches {
    private final int[] start;
    private final int[] end;

    /**
     * @param joints words that join two stretches, such as "and"
     */
    Stretches(List<String> words, Set<String> joints) {
        int size = words.size();
        this.start = new int[size + 1];
        this.end = new int[size + 1];
        for (int i = 1; i <= size; i++) {
            start[i] = isJoint(words.get(i - 1), joints) ? i : start[i - 1];
        }
        end[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            end[i] = isJoint(words.get(i), joints) ? i : end[i + 1];
        }
    }

    private static boolean isJoint(String word, Set<String> joints) {
        return Marks.is(word) || joints.contains(word);
    }

    /** Index of the first word of the stretch that the mention begins in. */
    int start(Mention mention) {
        return start[mention.start()];
    }

    /** Index behind the last word of the stretch that the mention ends in. */
    int end(Mention mention) {
        return end[mention.end()];
    }
}
