package assistant.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The decision table: what the article says, for which patients.
 *
 * <p>Three-valued: an unknown fact is never guessed. A rule that may still hold is shown under the
 * condition that would make it hold. Learning an unknown fact turns conditions true or false and
 * takes nothing certain away.
 *
 * @param first the fact without which nothing is shown
 * @param firstUnknown the note that stands alone while that fact is unknown
 */
public record DecisionTable(
        List<Fact> facts,
        String first,
        String firstUnknown,
        List<String> situations,
        List<String> options,
        List<Rule> rules,
        List<Note> notes) {
    public DecisionTable {
        facts = List.copyOf(facts);
        situations = List.copyOf(situations);
        options = List.copyOf(options);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** What the article says, given these facts; facts not told are unknown. */
    public Outcome evaluate(Facts told) {
        if (told.value(first).equals(Facts.UNKNOWN)) {
            return new Outcome(List.of(), List.of(), List.of(firstUnknown));
        }
        var entries = new ArrayList<Entry>();
        for (Rule rule : rules) {
            if (rule.when().given(told) instanceof Standing.Holds holds) {
                entries.add(new Entry(rule, holds.when()));
            }
        }
        var shown = new Outcome(situationsOf(entries), entries, List.of());
        var standing = notes.stream().filter(note -> stands(note, told, shown)).map(Note::id);
        return new Outcome(shown.situations(), entries, standing.toList());
    }

    /**
     * Whether the answer to this fact, not told yet, could still change the outcome or its notes,
     * however the patient answers.
     */
    public boolean matters(String fact, Facts told) {
        Facts rest = told.without(List.of(fact));
        return answers(fact).map(value -> evaluate(rest.with(fact, value))).distinct().count() > 1;
    }

    /** The fact with this id, if the table has it. */
    public Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** The rules that depend on the fact, in the table's order. */
    public List<Rule> rulesOn(String fact) {
        return rules.stream().filter(rule -> rule.when().names(fact)).toList();
    }

    private Stream<String> answers(String fact) {
        var values = fact(fact).map(Fact::values).orElse(List.of());
        return Stream.concat(values.stream(), Stream.of(Facts.UNKNOWN));
    }

    private List<String> situationsOf(List<Entry> entries) {
        return situations.stream()
                .filter(s -> entries.stream().anyMatch(entry -> entry.rule().situation().equals(s)))
                .toList();
    }

    private static boolean stands(Note note, Facts told, Outcome outcome) {
        boolean certain =
                note.when().given(told) instanceof Standing.Holds holds && holds.certain();
        return certain
                && (note.shown().isEmpty() || note.shown().stream().anyMatch(outcome::shows));
    }
}
