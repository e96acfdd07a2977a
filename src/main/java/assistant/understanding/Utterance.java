package assistant.understanding;

import java.util.List;
import java.util.Set;

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
    private final int[] clause;

    Utterance(List<String> words, Set<String> breaks, Set<String> subjects) {
        this.words = List.copyOf(words);
        this.clause = new int[words.size()];
        int current = 0;
        for (int i = 0; i < words.size(); i++) {
            if (begins(i, breaks, subjects)) {
                current++;
            }
            clause[i] = current;
        }
    }

    private boolean begins(int i, Set<String> breaks, Set<String> subjects) {
        if (i == 0) {
            return false;
        }
        String before = words.get(i - 1);
        boolean joint = before.equals(",") || before.equals("and") || before.equals("or");
        boolean answered = ANSWERS.contains(before) && (i == 1 || clause[i - 2] != clause[i - 1]);
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

    int clauseOf(int word) {
        return clause[word];
    }

    /** Index of the first word of the clause that this word is in. */
    int clauseStart(int word) {
        int start = word;
        while (start > 0 && clause[start - 1] == clause[word]) {
            start--;
        }
        return start;
    }

    /** Index behind the last word of the clause that this word is in. */
    int clauseEnd(int word) {
        int end = word;
        while (end < words.size() && clause[end] == clause[word]) {
            end++;
        }
        return end;
    }

    /** Index behind the last word of the sentence that this word is in, its mark not counted. */
    int sentenceEnd(int word) {
        int end = word;
        while (end < words.size() && !Marks.ends(words.get(end))) {
            end++;
        }
        return end;
    }

    int sentenceStart(int word) {
        int start = word;
        while (start > 0 && !Marks.ends(words.get(start - 1))) {
            start--;
        }
        return start;
    }
}
