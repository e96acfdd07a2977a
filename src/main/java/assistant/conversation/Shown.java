package assistant.conversation;

import assistant.decision.Facts;
import assistant.decision.Outcome;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Reply;
import assistant.dialog.Status;
import assistant.dialog.Turn;

import java.util.List;
import java.util.Optional;

/**
 * What a turn shows: all of it but the state behind it.
 *
 * @param facts every fact told by then
 * @param asides told by then, by id
 * @param question the fact that is asked now, if one is
 * @param outcome once nothing more is asked
 * @param erase whether the patient has confirmed that all is to be erased
 */
public record Shown(
        Status status,
        Optional<Understood> understood,
        Facts facts,
        List<String> asides,
        List<Reply> replies,
        Optional<String> question,
        Optional<Outcome> outcome,
        boolean erase) {
    public Shown {
        asides = List.copyOf(asides);
        replies = List.copyOf(replies);
    }

    static Shown of(Turn turn) {
        var conversation = turn.conversation();
        return new Shown(
                conversation.status(),
                turn.understood().map(Understood::of),
                conversation.facts(),
                conversation.asides(),
                turn.replies(),
                turn.question(),
                turn.outcome(),
                turn.erase());
    }

    /**
     * How the patient's message was read.
     *
     * @param facts newly told or changed
     * @param confidence 0 to 1, in hundredths
     */
    public record Understood(Intent intent, Facts facts, double confidence) {
        private static final double HUNDREDTHS = 100;

        static Understood of(Meaning meaning) {
            return new Understood(
                    meaning.safety().alarm() ? Intent.EMERGENCY : meaning.intent(),
                    meaning.facts(),
                    Math.round(meaning.confidence() * HUNDREDTHS) / HUNDREDTHS);
        }
    }

    /** There is nothing of the patient's in it. */
    @Override
    public String toString() {
        return understood.map(one -> one.intent().word()).orElse("opening");
    }
}
