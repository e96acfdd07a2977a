package assistant.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A normalised text with its clauses.
 *
 * <p>A clause ends at {@code . ; ? !}, before a word such as "but", and at a comma or "and" after
 * which someone new begins to speak or be spoken of.
 */
final class Utterance {
    private static final Set<String> ANSWERS =
            Set.of("yes", "no", "nope", "nah", "yeah", "yep", "yup", "y", "n");

    private final List<String> words;
    private final int[] clauseStart;
    private final int[] clauseEnd;
    private final int[] sentenceStart;
    private final int[] sentenceEnd;

    Utterance(List<String> words, Set<String> breaks, Set<String> subjects) {
        this.words = List.copyOf(words);
        this.clauseStart = new int[words.size()];
        this.clauseEnd = spans(clauseStart, i -> begins(i, breaks, subjects));
        this.sentenceStart = new int[words.size()];
        this.sentenceEnd = spans(sentenceStart, i -> Marks.ends(words.get(i - 1)));
    }

    /** Fills in where the span of each word starts; gives where it ends, exclusive. */
    private static int[] spans(int[] starts, IntPredicate begins) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1];
            if (begins.test(i)) {
                starts[i] = i;
            }
        }
        int[] ends = new int[starts.length];
        for (int i = starts.length - 1; i >= 0; i--) {
            boolean last = i == starts.length - 1 || starts[i + 1] != starts[i];
            ends[i] = last ? i + 1 : ends[i + 1];
        }
        return ends;
    }

    private boolean begins(int i, Set<String> breaks, Set<String> subjects) {
        String before = words.get(i - 1);
        boolean joint = before.equals(",") || before.equals("and") || before.equals("or");
        boolean answered = ANSWERS.contains(before) && clauseStart[i - 1] == i - 1;
        return Marks.ends(before)
                || breaks.contains(words.get(i))
                || (joint || answered) && subjects.contains(words.get(i));
    }

    List<String> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean sameClause(int word, int other) {
        return clauseStart[word] == clauseStart[other];
    }

    /** Index of the first word of the clause that this word is in. */
    int clauseStart(int word) {
        return clauseStart[word];
    }

    /** Index behind the last word of the clause that this word is in. */
    int clauseEnd(int word) {
        return clauseEnd[word];
    }

    /** Index behind the last word of the sentence that this word is in, its mark not counted. */
    int sentenceEnd(int word) {
        int end = sentenceEnd[word];
        return Marks.ends(words.get(end - 1)) ? end - 1 : end;
    }

    int sentenceStart(int word) {
        return sentenceStart[word];
    }
}
