package assistant.understanding;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the facts that a message states about the patient now, whichever is asked.
 *
 * <p>A mention that is denied counts as its contrary where the fact has one; one that is not
 * plainly about the patient now is no fact, but a doubt to ask back about.
 */
final class FactReader implements Reader {
    private static final String ELSEWHERE = "elsewhere";
    static final String CLOT = "clot";
    static final String PLACE = "place";
    static final String COURSE = "course";

    private final Map<String, PhraseBook> anywhere = new LinkedHashMap<>();
    private final Map<String, PhraseBook> whenAsked = new LinkedHashMap<>();

    FactReader(Lexicon lexicon, DecisionTable table) {
        for (Fact fact : table.facts()) {
            anywhere.put(fact.id(), lexicon.book("fact." + fact.id()));
            whenAsked.put(
                    fact.id(), lexicon.books(List.of("fact." + fact.id(), "asked." + fact.id())));
        }
    }

    /** What the mentions of one fact come to. */
    private static final class Seen {
        private final Set<String> affirmed = new LinkedHashSet<>();
        private final Set<String> denied = new LinkedHashSet<>();
        private boolean guessed;
        private boolean doubtful;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        var seen = new LinkedHashMap<String, Seen>();
        for (String fact : anywhere.keySet()) {
            note(sight, draft, fact, seen);
        }
        seen.forEach((fact, what) -> conclude(sight, draft, fact, what, seen));
        if (!sight.asked().equals(PLACE) && !hasClot(sight, draft)) {
            draft.facts.remove(PLACE);
        }
        return false;
    }

    private void note(Sight sight, Draft draft, String fact, Map<String, Seen> seen) {
        List<Mention> plain = found(anywhere, fact, sight);
        boolean asked = fact.equals(sight.asked()) && !draft.saysUnknown;
        List<Mention> all = asked ? found(whenAsked, fact, sight) : plain;
        var told = new HashSet<>(plain);
        for (Mention mention : all) {
            if (!mention.label().equals(ELSEWHERE)
                    && !flagged(sight, draft, mention, told.contains(mention))) {
                note(sight, mention, seen.computeIfAbsent(fact, f -> new Seen()));
                sight.contexts()
                        .closing(mention)
                        .ifPresent(closing -> close(sight, draft, fact, closing));
            }
        }
    }

    private static void close(Sight sight, Draft draft, String fact, Mention closing) {
        if (!fact.equals(sight.asked())) {
            draft.closings.add(closing);
        }
        if (closing.label().equals(Closings.GUESS)) {
            draft.open.add(fact);
        }
    }

    private static List<Mention> found(Map<String, PhraseBook> books, String fact, Sight sight) {
        return Objects.requireNonNull(books.get(fact)).find(sight.words());
    }

    /**
     * Whether it belongs to an alarm: its words tell no fact; nor does what stands beside it,
     * unless it tells the fact at any question.
     */
    private static boolean flagged(Sight sight, Draft draft, Mention mention, boolean plain) {
        var utterance = sight.utterance();
        int at = mention.start();
        return draft.flags.stream()
                .anyMatch(
                        flag ->
                                flag.overlaps(mention)
                                        || !plain && utterance.sameClause(flag.start(), at));
    }

    /** A place is told only of a clot that was found. */
    private static boolean hasClot(Sight sight, Draft draft) {
        String before = sight.conversation().facts().value(CLOT);
        return draft.facts.getOrDefault(CLOT, before).equals("confirmed");
    }

    private static void note(Sight sight, Mention mention, Seen what) {
        Context context = sight.context(mention);
        if (context.asked() || context.supposed() || context.other() || context.past()) {
            what.doubtful = true;
        } else if (context.uncertain()) {
            what.guessed = true;
        } else if (context.negations() > 1) {
            what.doubtful = true;
        } else if (context.negated()) {
            what.denied.add(mention.label());
        } else {
            what.affirmed.add(mention.label());
        }
    }

    private void conclude(
            Sight sight, Draft draft, String fact, Seen what, Map<String, Seen> seen) {
        String value =
                switch (fact) {
                    case CLOT -> clot(sight, what, seen);
                    case PLACE -> place(what, sight.asked().equals(fact));
                    case COURSE -> course(what);
                    default -> yesOrNo(what);
                };
        if (!value.isEmpty()) {
            draft.facts.put(fact, value);
            draft.see("fact:" + fact);
        } else if (draft.open.contains(fact)) {
            draft.facts.put(fact, Facts.UNKNOWN);
            draft.see("open:" + fact);
        } else if (what.guessed && fact.equals(sight.asked())) {
            draft.facts.put(fact, fact.equals(CLOT) ? "suspected" : Facts.UNKNOWN);
            draft.see("guess:" + fact);
        } else if (what.guessed && !what.doubtful) {
            draft.unsure.add(fact);
        } else if (what.doubtful) {
            draft.doubts.add(fact);
            draft.see("doubt:" + fact);
        }
    }

    /** A clot denied together with a place or an age is a clot elsewhere, not none. */
    private static String clot(Sight sight, Seen what, Map<String, Seen> seen) {
        boolean told = sight.conversation().facts().value(CLOT).equals("confirmed");
        boolean elsewhere = told && (seen.containsKey(PLACE) || seen.containsKey(COURSE));
        if (what.affirmed.contains("none") && !what.affirmed.contains("confirmed")) {
            return "none";
        }
        if (what.affirmed.contains("confirmed")) {
            return what.affirmed.contains("suspected") && !told ? "suspected" : "confirmed";
        }
        if (what.affirmed.contains("suspected")) {
            return told ? "" : "suspected";
        }
        return what.denied.contains("confirmed") && !elsewhere ? "none" : "";
    }

    private static String place(Seen what, boolean asked) {
        if (what.affirmed.contains("above-knee-or-lung")) {
            return "above-knee-or-lung";
        }
        if (what.affirmed.contains("calf-only")) {
            return "calf-only";
        }
        return asked && what.denied.equals(Set.of("calf-only")) ? "above-knee-or-lung" : "";
    }

    private static String course(Seen what) {
        if (what.affirmed.contains("both")
                || what.affirmed.containsAll(Set.of("acute", "chronic"))) {
            return "both";
        }
        return what.affirmed.stream().findFirst().orElse("");
    }

    /** Both said: left to be asked back about. */
    private static String yesOrNo(Seen what) {
        var values = new LinkedHashSet<>(what.affirmed);
        what.denied.forEach(value -> values.add(value.equals("no") ? "yes" : "no"));
        if (values.size() > 1) {
            what.doubtful = true;
            return "";
        }
        return values.stream().findFirst().orElse("");
    }
}
