package assistant.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is told about the patient: fact to value, in the order it was told.
 *
 * <p>A fact that was asked and is not known has the value {@code unknown}; one never asked is not
 * there. The table treats both alike. There is no {@code toString} of its values: they are the
 * patient's.
 */
public record Facts(Map<String, String> told) {
    public static final String UNKNOWN = "unknown";
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    public static Facts of(String fact, String value) {
        return new Facts(Map.of(fact, value));
    }

    /** The fact's value, {@code unknown} when it was not told. */
    public String value(String fact) {
        return told.getOrDefault(fact, UNKNOWN);
    }

    /** The fact's value as it was told or answered, {@code unknown} among the values. */
    public Optional<String> answer(String fact) {
        return Optional.ofNullable(told.get(fact));
    }

    public boolean has(String fact) {
        return told.containsKey(fact);
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    public Facts with(String fact, String value) {
        return with(of(fact, value));
    }

    /** These facts with the others over them. */
    public Facts with(Facts others) {
        var all = new LinkedHashMap<>(told);
        all.putAll(others.told);
        return new Facts(all);
    }

    public Facts without(Collection<String> facts) {
        var rest = new LinkedHashMap<>(told);
        rest.keySet().removeAll(facts);
        return new Facts(rest);
    }

    /** Those of these facts that are not told, or told otherwise, in the others. */
    public Facts newTo(Facts others) {
        var fresh = new LinkedHashMap<>(told);
        fresh.entrySet().removeAll(others.told.entrySet());
        return new Facts(fresh);
    }

    @Override
    public String toString() {
        return told.size() + " facts";
    }
}
