package assistant.evaluation;

import assistant.dialog.Intent;
import assistant.dialog.Meaning;

/** A labelled utterance beside what was understood. */
public record Judged(GoldLine line, Meaning meaning) {
    Intent got() {
        return meaning.safety().alarm() ? Intent.EMERGENCY : meaning.intent();
    }

    /** Whether the intent and every fact are right. */
    boolean exact() {
        return got() == line.intent() && meaning.facts().told().equals(line.facts().told());
    }

    boolean falseAlarm() {
        return got() == Intent.EMERGENCY && line.intent() != Intent.EMERGENCY;
    }

    /** What differs and why, without the utterance. */
    public String difference() {
        return "wanted %s %s, got %s %s (%.2f) by %s"
                .formatted(
                        line.intent().word(),
                        line.facts().told(),
                        got().word(),
                        meaning.facts().told(),
                        meaning.confidence(),
                        meaning.evidence());
    }
}
