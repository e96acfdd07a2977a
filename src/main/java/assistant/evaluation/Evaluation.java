package assistant.evaluation;

import assistant.decision.Facts;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Pending;
import assistant.dialog.Status;
import assistant.dialog.Told;
import assistant.understanding.Understanding;

import java.util.List;
import java.util.Optional;

/** Reads labelled utterances as they would be read in a conversation that asks their question. */
public final class Evaluation {
    private final Dialog dialog;
    private final Understanding understanding;

    public Evaluation(Dialog dialog, Understanding understanding) {
        this.dialog = dialog;
        this.understanding = understanding;
    }

    public List<Judged> judge(List<GoldLine> lines) {
        return lines.stream().map(this::judge).toList();
    }

    private Judged judge(GoldLine line) {
        var meaning = understanding.read(line.text(), conversation(line));
        Facts fresh = meaning.facts().newTo(line.told());
        return new Judged(line, meaning.with(fresh));
    }

    /** A conversation in which all that was told is told and the line's question is asked. */
    private Conversation conversation(GoldLine line) {
        var told =
                line.told().isEmpty() ? List.<Told>of() : List.of(new Told(line.told(), List.of()));
        var plain = new Conversation(told, Optional.empty(), Pending.NOTHING, 0, Status.OPEN);
        boolean asks = dialog.asked(plain).filter(line.asked()::equals).isPresent();
        return asks
                ? plain
                : new Conversation(
                        told, Optional.empty(), new Pending.Asked(line.asked()), 0, Status.OPEN);
    }
}
