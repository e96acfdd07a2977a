package assistant.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of facts still unknown that, together, make a condition true.
 *
 * @param needs fact to the values under which it holds
 */
public record Alternative(Map<String, List<String>> needs) {
    public Alternative {
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
    }
}
