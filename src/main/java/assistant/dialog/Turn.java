package assistant.dialog;

import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one message led to.
 *
 * @param conversation where it stands now
 * @param understood what the message meant, its facts reduced to the new ones; none for the first
 *     turn
 * @param question the fact that is asked now, if one is
 * @param outcome once nothing more is asked
 * @param erase whether the patient has confirmed that all is to be erased
 */
public record Turn(
        Conversation conversation,
        Optional<Meaning> understood,
        List<Reply> replies,
        Optional<String> question,
        Optional<Outcome> outcome,
        boolean erase) {
    public Turn {
        replies = List.copyOf(replies);
    }

    /** With one more thing said, before all but alarms. */
    Turn saying(Reply reply) {
        var all = new ArrayList<>(replies);
        long alarms = all.stream().takeWhile(Reply.Alarm.class::isInstance).count();
        all.add((int) alarms, reply);
        return new Turn(conversation, understood, all, question, outcome, erase);
    }
}
