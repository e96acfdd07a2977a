package assistant.evaluation;

import assistant.decision.Facts;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Pending;
import assistant.dialog.Status;
import assistant.dialog.Told;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One utterance and what it means, as a person labelled it.
 *
 * @param place file and line
 * @param asked the fact that was asked when it came; empty after the result
 * @param told what had been told before
 * @param text what was typed
 * @param facts what it newly tells
 * @param about the kind of the emergency or the topic of the question; empty where not named
 */
public record GoldLine(
        String place,
        String asked,
        Facts told,
        String text,
        Intent intent,
        Facts facts,
        Set<String> asides,
        String about) {
    public GoldLine {
        asides = Set.copyOf(asides);
    }

    /** A conversation in which all that was told is told and the line's question is asked. */
    public Conversation conversation(Dialog dialog) {
        var before = told.isEmpty() ? List.<Told>of() : List.of(new Told(told, List.of()));
        var plain = new Conversation(before, Optional.empty(), Pending.NOTHING, 0, Status.OPEN);
        boolean asks = asked.isEmpty() || dialog.asked(plain).filter(asked::equals).isPresent();
        return asks
                ? plain
                : new Conversation(
                        before, Optional.empty(), new Pending.Asked(asked), 0, Status.OPEN);
    }

    /** Without the text, which a person wrote. */
    @Override
    public String toString() {
        return place;
    }
}
