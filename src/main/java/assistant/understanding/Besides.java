package assistant.understanding;

import assistant.decision.Facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a message tells besides what was asked: other facts, what the article does not speak
 * about, and that a clot of which more is told was found.
 *
 * <p>The limits were chosen on the gold set's development part; near them the figures hardly
 * change.
 */
final class Besides {
    /** A fact of which phrases tell that it is unknown is taken with a value this likely. */
    private static final double LIKELY = 0.4;

    /**
     * A fact of which phrases tell another value, or none that is sure, is taken when this likely.
     */
    private static final double CONTRARY = 0.9;

    /** A fact that is not asked and that no phrase tells is taken when this likely. */
    private static final double SURE = 0.5;

    /** A fact that phrases tell is dropped when it is this likely that none is told. */
    private static final double SURE_OF_NOTHING = 0.65;

    /** What the article does not speak about is taken up when this likely. */
    private static final double ENOUGH_OF_AN_ASIDE = 0.5;

    private static final String CONFIRMED = "confirmed";

    /** What was told of the clot before, where one that is told of now is news. */
    private static final Set<String> NOT_FOUND = Set.of(Facts.UNKNOWN, "none");

    private Besides() {}

    /** Weighs a fact that is not asked. */
    static void tell(Draft draft, String fact, Map<String, Double> chances) {
        if (draft.open.contains(fact)) {
            return;
        }
        var best = Classifier.best(chances);
        boolean none = best.label().equals(Panel.NOTHING) || best.label().equals(Facts.UNKNOWN);
        if (none && (best.score() >= SURE_OF_NOTHING || isUnknown(draft, fact))) {
            draft.facts.remove(fact);
        } else if (!none && best.score() >= enough(draft, fact, best.label())) {
            draft.facts.put(fact, best.label());
        }
    }

    private static double enough(Draft draft, String fact, String label) {
        String read = draft.facts.getOrDefault(fact, "");
        if (read.isEmpty()) {
            boolean doubted = draft.doubts.contains(fact) || draft.unsure.contains(fact);
            return doubted ? CONTRARY : SURE;
        }
        return read.equals(label) || read.equals(Facts.UNKNOWN) ? LIKELY : CONTRARY;
    }

    static void tellAside(Draft draft, Classifier.Guess aside) {
        if (!aside.label().equals(Panel.NOTHING) && aside.score() >= ENOUGH_OF_AN_ASIDE) {
            draft.asides.add(aside.label());
            draft.see("learned-aside:" + aside.label());
        }
    }

    private static boolean isUnknown(Draft draft, String fact) {
        return Facts.UNKNOWN.equals(draft.facts.get(fact));
    }

    /** Where a clot lies, or how old it is, is told of one that was found, unless it was not. */
    static void find(Sight sight, Draft draft, Panel.Weighed weighed) {
        String clot = FactReader.CLOT;
        boolean of = isTold(draft, FactReader.PLACE) || isTold(draft, FactReader.COURSE);
        boolean news = NOT_FOUND.contains(sight.conversation().facts().value(clot));
        if (of && news && !draft.facts.containsKey(clot)) {
            var chances =
                    new HashMap<>(weighed.of(sight.asked().equals(clot) ? Panel.ASKED : clot));
            chances.remove(Panel.NOTHING);
            if (Classifier.best(chances).label().equals(CONFIRMED)) {
                draft.facts.put(clot, CONFIRMED);
                draft.see("found:clot");
            }
        }
    }

    private static boolean isTold(Draft draft, String fact) {
        return !draft.facts.getOrDefault(fact, Facts.UNKNOWN).equals(Facts.UNKNOWN);
    }
}
