package assistant.evaluation;

import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.Set;

/**
 * One utterance and what it means, as a person labelled it.
 *
 * @param place file and line
 * @param asked the fact that was asked when it came
 * @param told what had been told before
 * @param text what was typed
 * @param facts what it newly tells
 */
public record GoldLine(
        String place,
        String asked,
        Facts told,
        String text,
        Intent intent,
        Facts facts,
        Set<String> asides) {
    public GoldLine {
        asides = Set.copyOf(asides);
    }

    /** Without the text, which a person wrote. */
    @Override
    public String toString() {
        return place;
    }
}
