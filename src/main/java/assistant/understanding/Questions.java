package assistant.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Tells which sentences of an utterance ask something. */
final class Questions {
    private static final Set<String> NO = Set.of("no", "nope", "nah", "never", "not", "none");

    private static final Set<String> UNSURE = Set.of("sure", "idea", "clue", "certain");

    private final Utterance utterance;
    private final Set<String> answers;
    private final BitSet opening = new BitSet();

    /**
     * @param openings phrases a question opens with
     * @param answers words that answer a question at once, as in "cancer? no"
     */
    Questions(Utterance utterance, PhraseBook openings, Set<String> answers) {
        this.utterance = utterance;
        this.answers = answers;
        List<String> words = utterance.words();
        for (int at = 0; at < words.size(); at = utterance.clauseEnd(at)) {
            boolean asks = openings.opens(words.subList(at, utterance.clauseEnd(at)));
            opening.set(at, asks);
        }
    }

    /** Whether the word stands in a question that the patient does not answer at once. */
    boolean asked(int word) {
        return answer(word).isEmpty() && (mark(word) || opening.get(utterance.clauseStart(word)));
    }

    /**
     * Whether the word stands in a question that the patient answers with a no, as in "pain? no".
     */
    boolean answeredNo(int word) {
        return NO.contains(answer(word)) && !isUnsure(utterance.sentenceEnd(word) + 2);
    }

    /** As in "not sure" or "no idea". */
    private boolean isUnsure(int word) {
        return word < utterance.words().size() && UNSURE.contains(utterance.words().get(word));
    }

    private boolean mark(int word) {
        int end = utterance.sentenceEnd(word);
        return end < utterance.words().size() && utterance.words().get(end).equals("?");
    }

    /** The word that answers at once; empty where none does. */
    private String answer(int word) {
        int next = utterance.sentenceEnd(word) + 1;
        boolean answered =
                mark(word)
                        && next < utterance.words().size()
                        && answers.contains(utterance.words().get(next));
        return answered ? utterance.words().get(next) : "";
    }

    /** Whether anything is asked. */
    boolean any() {
        for (int i = 0; i < utterance.words().size(); i++) {
            if (!Marks.is(utterance.words().get(i)) && asked(i)) {
                return true;
            }
        }
        return utterance.words().contains("?");
    }
}
