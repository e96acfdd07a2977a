package assistant.dialog;

import assistant.decision.DecisionTable;
import assistant.decision.Facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The states of the dialog and the way through them.
 *
 * @param start the id of the first state
 * @param end the id that leads to the result
 * @param states by id, in the order of the file
 */
public record Flow(String start, String end, Map<String, State> states) {
    public Flow {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /**
     * The state that asks next, given what is told; none at the end.
     *
     * <p>A state whose fact is told is left by its value, one that can change nothing by {@code
     * unknown}.
     */
    public Optional<State> next(Facts told, DecisionTable table) {
        String id = start;
        while (!id.equals(end)) {
            State state = state(id);
            if (!told.has(state.ask()) && table.matters(state.ask(), told)) {
                return Optional.of(state);
            }
            id = leave(state, told.value(state.ask()));
        }
        return Optional.empty();
    }

    /** The state that asks for a fact, if one does. */
    public Optional<State> asking(String fact) {
        return states.values().stream().filter(state -> state.ask().equals(fact)).findFirst();
    }

    private State state(String id) {
        State state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("no state " + id);
        }
        return state;
    }

    private static String leave(State state, String value) {
        String next = state.next().get(value);
        if (next == null) {
            throw new IllegalArgumentException("state %s has no way on".formatted(state.id()));
        }
        return next;
    }
}
