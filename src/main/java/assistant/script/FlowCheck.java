package assistant.script;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.dialog.Flow;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every state can be reached, every state leads to the end, every fact is asked once. */
final class FlowCheck {
    private final Flow flow;
    private final Map<String, Place> places;
    private final Faults faults;

    FlowCheck(Flow flow, Map<String, Place> places, Faults faults) {
        this.flow = flow;
        this.places = places;
        this.faults = faults;
    }

    void check(DecisionTable table) {
        Set<String> reached = from(flow.start());
        for (String id : flow.states().keySet()) {
            if (!reached.contains(id)) {
                fault(id, "state '%s' cannot be reached", "Lead to it, or take it out.");
            } else if (!from(id).contains(flow.end())) {
                fault(id, "state '%s' is a dead end", "Let a choice lead on to the end.");
            } else if (onTheWayTo(id)) {
                fault(id, "state '%s' leads back to itself", "Lead on, not back.");
            }
        }
        table.facts().stream().map(Fact::id).forEach(this::askedOnce);
    }

    private void askedOnce(String fact) {
        long states =
                flow.states().values().stream().filter(state -> state.ask().equals(fact)).count();
        if (states != 1) {
            faults.add(
                    new Place(ScriptLoader.DIALOG, 0),
                    "fact '%s' is asked by %d states".formatted(fact, states),
                    "Ask each fact in one state.");
        }
    }

    private boolean onTheWayTo(String id) {
        return flow.states().get(id) != null
                && flow.states().get(id).next().values().stream()
                        .anyMatch(next -> from(next).contains(id));
    }

    private Set<String> from(String start) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>(Set.of(start));
        while (!open.isEmpty()) {
            String id = open.poll();
            if (reached.add(id) && flow.states().containsKey(id)) {
                open.addAll(flow.states().get(id).next().values());
            }
        }
        return reached;
    }

    private void fault(String id, String what, String remedy) {
        Place place = places.getOrDefault(id, new Place(ScriptLoader.DIALOG, 0));
        faults.add(place, what.formatted(id), remedy);
    }
}
