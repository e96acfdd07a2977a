package assistant.script;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for gaps in the table, and for rules, notes and facts that can never matter. */
final class TableCheck {
    private static final Place FILE = new Place(ScriptLoader.DECISION, 0);

    private final DecisionTable table;
    private final Faults faults;

    TableCheck(DecisionTable table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    void check() {
        var unseen = new HashSet<String>();
        table.rules().forEach(rule -> unseen.add("rule " + rule.id()));
        table.notes().forEach(note -> unseen.add("note " + note.id()));
        List<Facts> gaps = new ArrayList<>();
        everyPatient()
                .forEach(
                        facts -> {
                            var outcome = table.evaluate(facts);
                            outcome.entries().forEach(e -> unseen.remove("rule " + e.rule().id()));
                            outcome.notes().forEach(note -> unseen.remove("note " + note));
                            if (outcome.entries().isEmpty() && outcome.notes().isEmpty()) {
                                gaps.add(facts);
                            }
                        });
        gaps.stream()
                .map(Facts::told)
                .findFirst()
                .ifPresent(
                        facts ->
                                faults.add(
                                        FILE,
                                        "nothing is said for %d combinations of facts, such as %s"
                                                .formatted(gaps.size(), facts),
                                        "Add a rule or a note for them."));
        unseen.stream()
                .sorted()
                .forEach(
                        one ->
                                faults.add(
                                        FILE,
                                        one + " never stands, whatever the facts",
                                        "Mend its condition, or take it out."));
        table.facts().forEach(this::matters);
    }

    private void matters(Fact fact) {
        boolean can =
                fact.id().equals(table.first())
                        || everyPatient().anyMatch(facts -> table.matters(fact.id(), facts));
        if (!can) {
            faults.add(
                    FILE,
                    "the question for '%s' can never matter".formatted(fact.id()),
                    "No rule or note turns on it: take it out.");
        }
    }

    /** Every combination of known values. */
    private Stream<Facts> everyPatient() {
        List<Facts> all = List.of(Facts.NONE);
        for (Fact fact : table.facts()) {
            all =
                    all.stream()
                            .flatMap(
                                    facts ->
                                            fact.values().stream()
                                                    .map(value -> facts.with(fact.id(), value)))
                            .toList();
        }
        return Set.copyOf(all).stream();
    }
}
