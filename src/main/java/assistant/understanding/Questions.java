package assistant.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which sentences of an utterance ask something. */
final class Questions {
    private final Utterance utterance;
    private final Set<String> answers;
    private final Set<String> no;
    private final Set<String> unsure;
    private final BitSet opening = new BitSet();

    /**
     * @param openings phrases a question opens with
     * @param words small words: {@code answer} ones answer a question at once, as in "cancer? no",
     *     {@code no} ones with a no; {@code unsure} ones take that back, as in "not sure"
     */
    Questions(Utterance utterance, PhraseBook openings, Map<String, Set<String>> words) {
        this.utterance = utterance;
        this.answers = words.getOrDefault("answer", Set.of());
        this.no = words.getOrDefault("no", Set.of());
        this.unsure = words.getOrDefault("unsure", Set.of());
        List<String> all = utterance.words();
        for (int at = 0; at < all.size(); at = utterance.clauseEnd(at)) {
            boolean asks = openings.opens(all.subList(at, utterance.clauseEnd(at)));
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
        return no.contains(answer(word)) && !isUnsure(behindAnswer(word));
    }

    /** The word behind the one that answers such a question at once. */
    int behindAnswer(int word) {
        return utterance.sentenceEnd(word) + 2;
    }

    /** As in "not sure" or "no idea". */
    private boolean isUnsure(int word) {
        return word < utterance.words().size() && unsure.contains(utterance.words().get(word));
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
