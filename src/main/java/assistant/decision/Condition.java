package assistant.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition on the facts: each of {@code all} and, unless {@code any} is empty, one of {@code
 * any}.
 *
 * <p>No fact stands in both parts, and no list of values is empty or names every value of its fact
 * (the loader sees to it). So the alternatives of {@link #given} are the smallest ones there are.
 *
 * @param all fact to the values that fit
 * @param any fact to the values that fit
 */
public record Condition(Map<String, List<String>> all, Map<String, List<String>> any) {
    public static final Condition ALWAYS = new Condition(Map.of(), Map.of());

    public Condition {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        any = Collections.unmodifiableMap(new LinkedHashMap<>(any));
    }

    /** What these facts make of the condition. */
    public Standing given(Facts facts) {
        var open = new LinkedHashMap<String, List<String>>();
        for (var need : all.entrySet()) {
            String value = facts.value(need.getKey());
            if (value.equals(Facts.UNKNOWN)) {
                open.put(need.getKey(), need.getValue());
            } else if (!need.getValue().contains(value)) {
                return Standing.NEVER;
            }
        }
        return any.isEmpty() ? Standing.under(List.of(open)) : oneOf(facts, open);
    }

    private Standing oneOf(Facts facts, Map<String, List<String>> open) {
        var alternatives = new ArrayList<Map<String, List<String>>>();
        for (var choice : any.entrySet()) {
            String value = facts.value(choice.getKey());
            if (choice.getValue().contains(value)) {
                return Standing.under(List.of(open));
            }
            if (value.equals(Facts.UNKNOWN)) {
                var alternative = new LinkedHashMap<>(open);
                alternative.put(choice.getKey(), choice.getValue());
                alternatives.add(alternative);
            }
        }
        return alternatives.isEmpty() ? Standing.NEVER : Standing.under(alternatives);
    }

    /** The facts that are as it wants them. */
    public Map<String, String> met(Facts facts) {
        var met = new LinkedHashMap<String, String>();
        for (var part : List.of(all, any)) {
            part.forEach(
                    (fact, values) -> {
                        if (values.contains(facts.value(fact))) {
                            met.put(fact, facts.value(fact));
                        }
                    });
        }
        return met;
    }

    /** Whether it depends on the fact. */
    public boolean names(String fact) {
        return all.containsKey(fact) || any.containsKey(fact);
    }
}
