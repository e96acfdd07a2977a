package assistant.decision;

import java.util.List;
import java.util.stream.Stream;

/** Every patient there can be. */
public final class Patients {
    private Patients() {}

    /** Every combination of told and unknown facts: 34,992 with the article's table. */
    public static List<Facts> all(DecisionTable table) {
        return spread(table.facts(), List.of(Facts.NONE), true);
    }

    /** Every way in which what is unknown could turn out. */
    static List<Facts> completions(Facts told, List<Fact> facts) {
        var unknown = facts.stream().filter(fact -> !told.has(fact.id())).toList();
        return spread(unknown, List.of(told), false);
    }

    private static List<Facts> spread(List<Fact> facts, List<Facts> from, boolean orUnknown) {
        List<Facts> all = from;
        for (Fact fact : facts) {
            all = all.stream().flatMap(one -> each(one, fact, orUnknown)).toList();
        }
        return all;
    }

    private static Stream<Facts> each(Facts from, Fact fact, boolean orUnknown) {
        var known = fact.values().stream().map(value -> from.with(fact.id(), value));
        return orUnknown ? Stream.concat(Stream.of(from), known) : known;
    }
}
