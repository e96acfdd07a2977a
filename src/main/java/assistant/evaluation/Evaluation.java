package assistant.evaluation;

import assistant.decision.Facts;
import assistant.dialog.Dialog;
import assistant.understanding.Understanding;

import java.util.List;

/** Reads labelled utterances as they would be read in a conversation that asks their question. */
public final class Evaluation {
    private final Dialog dialog;
    private final Understanding understanding;

    public Evaluation(Dialog dialog, Understanding understanding) {
        this.dialog = dialog;
        this.understanding = understanding;
    }

    /** Reads them all at once, as a server does; they come back in their order. */
    public List<Judged> judge(List<GoldLine> lines) {
        return lines.parallelStream().map(this::judge).toList();
    }

    private Judged judge(GoldLine line) {
        var meaning = understanding.read(line.text(), line.conversation(dialog));
        Facts fresh = meaning.facts().newTo(line.told());
        return new Judged(line, meaning.with(fresh));
    }
}
