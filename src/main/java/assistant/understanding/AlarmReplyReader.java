package assistant.understanding;

import assistant.dialog.Intent;
import assistant.dialog.Pending;

import java.util.List;

/**
 * Reads what replies to an alarm and not to the question before it, as "no" or "I am fine".
 *
 * <p>Under an alarm no question stands, so it is no answer: the question comes again.
 */
final class AlarmReplyReader implements Reader {
    private final AnswerReader answers;
    private final PhraseBook replies;
    private final PhraseBook polite;

    AlarmReplyReader(Lexicon lexicon, AnswerReader answers) {
        this.answers = answers;
        this.replies = lexicon.book("after-alarm");
        this.polite = lexicon.book("polite");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (!(sight.conversation().pending() instanceof Pending.Alarmed)) {
            return false;
        }
        boolean replies = repliesAll(sight.words()) || repliesAll(strip(sight.words()));
        if (replies) {
            draft.mean(Intent.CONTINUE, "after-alarm");
        }
        return replies;
    }

    private List<String> strip(List<String> words) {
        return Courtesy.strip(words, polite);
    }

    private boolean repliesAll(List<String> words) {
        return answers.isAll(words) || !replies.whole(words).isEmpty();
    }
}
