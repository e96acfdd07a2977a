package assistant.script;

import assistant.decision.Facts;

import java.util.List;
import java.util.Optional;

/**
 * A conversation as it must go, read from {@code conversations/*.yaml}.
 *
 * @param file its path in the folder
 * @param about what it shows
 */
public record GoldenConversation(String file, String about, List<Step> steps) {
    public GoldenConversation {
        steps = List.copyOf(steps);
    }

    /** What the patient does, and what must come of it; what is not said is not checked. */
    public record Step(Place place, Deed deed, Expected expected) {}

    /** What a patient does. */
    public sealed interface Deed {
        record Says(String text) implements Deed {}

        record Presses(Facts facts) implements Deed {}

        record Commands(String command) implements Deed {}
    }

    /**
     * What must come of a step.
     *
     * @param asks the fact asked next, {@code nothing} for none
     * @param facts newly understood
     * @param shows the outcome's entries, each as {@link EntryLine} writes it
     * @param notes the outcome's notes
     * @param quotes sentences that are quoted
     * @param says messages that are said, by key
     */
    public record Expected(
            Optional<String> asks,
            Optional<String> intent,
            Optional<Facts> facts,
            Optional<List<String>> shows,
            Optional<List<String>> notes,
            Optional<List<String>> alarms,
            Optional<List<String>> asides,
            List<String> quotes,
            List<String> says) {}
}
