package assistant.decision;

import java.util.List;
import java.util.Map;

/** What the told facts make of a condition: it never holds, it holds for certain, or only if. */
sealed interface Standing {
    Standing NEVER = new Never();

    record Never() implements Standing {}

    /** Holds under any of the alternatives; for certain when there are none. */
    record Holds(List<Alternative> when) implements Standing {
        boolean certain() {
            return when.isEmpty();
        }
    }

    static Standing under(List<? extends Map<String, List<String>>> alternatives) {
        boolean certain = alternatives.stream().anyMatch(Map::isEmpty);
        return new Holds(
                certain ? List.of() : alternatives.stream().map(Alternative::new).toList());
    }
}
