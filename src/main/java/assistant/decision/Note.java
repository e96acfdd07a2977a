package assistant.decision;

import java.util.List;

/**
 * A remark of ours that goes with an outcome.
 *
 * @param id such as {@code select-patients}
 * @param when it stands only where this holds for certain
 * @param shown the rules of which one must be shown, for certain or under a condition; when empty,
 *     the condition alone decides
 */
public record Note(String id, Condition when, List<String> shown) {
    public Note {
        shown = List.copyOf(shown);
    }
}
