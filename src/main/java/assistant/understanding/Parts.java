package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hears the parts of a message one by one: in the whole, a fact told in passing or a question at
 * the end may be drowned.
 *
 * <p>What the whole tells stands. The limits were chosen on the gold set's development part.
 */
final class Parts {
    /** A part tells a fact that is this likely in it alone. */
    private static final double LIKELY_ALONE = 0.8;

    /** Where the whole makes it less likely than this, the part is misheard. */
    private static final double LIKELY_IN_ALL = 0.1;

    /** A part asks when that is this likely. */
    private static final double ASKS = 0.7;

    /** The same where it is put as a question. */
    private static final double ASKS_OPENLY = 0.4;

    /** So few words, further on, may belong to what stands before them. */
    private static final int LONE = 2;

    /** As many parts are heard. */
    private static final int MOST = 8;

    private static final Set<Intent> NONE_TOLD_IN =
            Set.of(Intent.UNCLEAR, Intent.WHAT_IF, Intent.BACK, Intent.RESTART);

    private final Sight sight;
    private final Draft draft;
    private final Panel.Weighed whole;
    private final Set<String> told;

    /**
     * @param draft what the whole was decided to be
     */
    Parts(Sight sight, Draft draft, Panel.Weighed whole) {
        this.sight = sight;
        this.draft = draft;
        this.whole = whole;
        this.told = Set.copyOf(draft.facts.keySet());
    }

    /** The words of each, where there are two or more: they end at marks, commas and clauses. */
    List<List<String>> all() {
        var words = sight.words();
        var parts = new ArrayList<List<String>>();
        if (words.size() > Clues.MOST || draft.intent.filter(NONE_TOLD_IN::contains).isPresent()) {
            return parts;
        }
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || begins(i)) {
                var part = words.subList(from, i);
                from = i;
                if (!part.stream().allMatch(Marks::is)) {
                    parts.add(part);
                }
            }
        }
        return parts.size() < 2 ? List.of() : parts.subList(0, Math.min(MOST, parts.size()));
    }

    private boolean begins(int word) {
        return sight.utterance().clauseStart(word) == word
                || sight.words().get(word - 1).equals(",");
    }

    /**
     * Hears one.
     *
     * @param read what phrases tell in it alone
     * @param facts those there are
     * @param topics reads what a part asks about
     */
    void hear(Sight part, Draft read, Panel.Weighed alone, Iterable<String> facts, Reader topics) {
        var purpose = Classifier.best(alone.of(Panel.PURPOSE));
        if (purpose.label().equals(Intent.ANSWER.word())) {
            boolean answers = mayAnswer(part, read);
            for (String fact : facts) {
                if (answers || !fact.equals(sight.asked())) {
                    tell(fact, alone);
                }
            }
        } else if (purpose.label().equals(Intent.ASK.word())
                && purpose.score() >= (part.questions().any() ? ASKS_OPENLY : ASKS)) {
            ask(part, topics);
        }
    }

    /** Not what tells another fact, nor a lone "yes" behind that. */
    private boolean mayAnswer(Sight part, Draft read) {
        long words = part.words().stream().filter(word -> !Marks.is(word)).count();
        boolean opens = sight.mended().startsWith(part.mended());
        return Set.of(sight.asked()).containsAll(read.facts.keySet()) && (opens || words > LONE);
    }

    private void tell(String fact, Panel.Weighed alone) {
        String head = fact.equals(sight.asked()) ? Panel.ASKED : fact;
        var best = Classifier.best(alone.of(head));
        boolean tells = !Set.of(Panel.NOTHING, Facts.UNKNOWN).contains(best.label());
        boolean likely =
                best.score() >= LIKELY_ALONE && whole.chance(head, best.label()) >= LIKELY_IN_ALL;
        if (tells && likely && !told.contains(fact)) {
            draft.facts.put(fact, best.label());
            draft.see("part:" + fact);
        }
    }

    private void ask(Sight part, Reader topics) {
        if (draft.intent.filter(Intent.ANSWER::equals).isPresent()) {
            topics.read(part, draft);
            draft.mean(Intent.ASK, "part:ask");
        }
    }
}
