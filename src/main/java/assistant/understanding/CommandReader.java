package assistant.understanding;

import assistant.dialog.Intent;
import assistant.dialog.Pending;

import java.util.List;
import java.util.Locale;

/** Reads what the patient wants the conversation to do, said outright. */
final class CommandReader implements Reader {
    private final PhraseBook whole;
    private final PhraseBook polite;
    private final PhraseBook yes;

    CommandReader(Lexicon lexicon) {
        this.whole = lexicon.book("command");
        this.polite = lexicon.book("polite");
        this.yes = lexicon.book("answer.opening");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (sight.conversation().pending() instanceof Pending.Erase
                && yes.first(sight.words()).filter(m -> m.label().equals("yes")).isPresent()) {
            draft.mean(Intent.DELETE, "erase:yes");
            return true;
        }
        var bare = Courtesy.strip(sight.words(), polite);
        var found = whole.whole(bare.isEmpty() ? sight.words() : bare);
        if (found.isEmpty()) {
            return false;
        }
        draft.mean(intent(found), "command:" + found.getFirst());
        draft.confidence = 1;
        return true;
    }

    static Intent intent(List<String> labels) {
        return Intent.valueOf(labels.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
