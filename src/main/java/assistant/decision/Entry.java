package assistant.decision;

import java.util.List;

/**
 * One rule as it stands for a patient.
 *
 * @param when empty where the rule holds for certain, else the smallest alternatives, over facts
 *     still unknown, under which it does
 */
public record Entry(Rule rule, List<Alternative> when) {
    public Entry {
        when = List.copyOf(when);
    }

    public boolean certain() {
        return when.isEmpty();
    }
}
