package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Choice;
import assistant.dialog.Intent;
import assistant.dialog.Recall;

import java.util.List;
import java.util.Map;

/** Reads a choice picked by its number, letter, place, label or value. */
final class ChoiceReader implements Reader {
    /** Many more than a dialog has. */
    private static final int LABELS = 500;

    private final Recall<String, List<String>> labels;
    private final PhraseBook places;
    private final PhraseBook polite;

    ChoiceReader(Lexicon lexicon) {
        this.labels = new Recall<>(LABELS, label -> lexicon.utterance(label).words());
        this.places = lexicon.book("choice");
        this.polite = lexicon.book("polite");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        return sight.question()
                .map(question -> pick(question.choices(), sight, draft, question.fact()))
                .orElse(false);
    }

    private boolean pick(List<Choice> choices, Sight sight, Draft draft, String fact) {
        var bare = Courtesy.strip(sight.words(), polite);
        var said = bare.isEmpty() ? sight.words() : bare;
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            if (is(said, choice.label())
                    || is(sight.words(), choice.label())
                    || said.equals(List.of(choice.value()))
                    || isPlace(said, i + 1, choices.size())) {
                draft.facts.putAll(Map.of(fact, choice.value()));
                boolean unknown = choice.value().equals(Facts.UNKNOWN);
                draft.mean(unknown ? Intent.UNKNOWN : Intent.ANSWER, "choice:" + (i + 1));
                draft.confidence = 1;
                return true;
            }
        }
        return false;
    }

    private boolean is(List<String> said, String label) {
        var words = labels.of(label);
        return said.equals(words) || withoutMarks(said).equals(withoutMarks(words));
    }

    private static List<String> withoutMarks(List<String> words) {
        return words.stream().filter(word -> !Marks.is(word)).toList();
    }

    private boolean isPlace(List<String> said, int place, int choices) {
        var found = places.whole(withoutMarks(said));
        return found.contains(Integer.toString(place))
                || place == choices && found.contains("last");
    }
}
