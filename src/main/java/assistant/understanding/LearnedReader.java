package assistant.understanding;

import assistant.dialog.Intent;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Reads, by what was learned from examples, what no other reader could. */
final class LearnedReader implements Reader {
    /** What is stated, rather than wanted; the other readers find the facts in it. */
    private static final String STATEMENT = "statement";

    private static final String ELSE = "something-else";

    /** From here on it is taken; tuned on the gold set's training and development parts. */
    private static final double SURE = 0.5;

    private static final double SURE_OF_A_QUESTION = 0.25;

    /** From here on a topic is offered as a guess. */
    private static final double LIKELY = 0.1;

    private static final int OFFERED = 2;

    private final Learned learned;

    LearnedReader(Learned learned) {
        this.learned = learned;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (draft.intent.isPresent() || !draft.facts.isEmpty() || !draft.asides.isEmpty()) {
            return false;
        }
        var best = Classifier.best(sight.purposes());
        if (best.score() < sure(sight, best.label())
                || best.label().equals(STATEMENT)
                || isAlarm(best.label())) {
            return false;
        }
        Intent intent = Intent.valueOf(best.label().toUpperCase(Locale.ROOT).replace('-', '_'));
        if (intent == Intent.ASK) {
            ask(sight, draft);
        }
        draft.mean(intent, "learned:" + best.label());
        draft.confidence = best.score();
        return false;
    }

    /** What has the shape of a question is more easily taken for one. */
    private static double sure(Sight sight, String label) {
        return label.equals("ask") && sight.questions().any() ? SURE_OF_A_QUESTION : SURE;
    }

    private static boolean isAlarm(String label) {
        return label.startsWith("emergency");
    }

    /**
     * Answers what it is surely about; else says that the article is silent, and offers guesses.
     */
    private void ask(Sight sight, Draft draft) {
        if (!draft.topics.isEmpty()) {
            return;
        }
        var likely =
                learned.topic().scores(sight.text()).entrySet().stream()
                        .filter(one -> one.getValue() >= LIKELY && !one.getKey().equals(ELSE))
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(OFFERED)
                        .toList();
        if (!likely.isEmpty() && likely.getFirst().getValue() >= SURE) {
            draft.topics.add(likely.getFirst().getKey());
        } else if (likely.isEmpty()) {
            draft.topics.add(ELSE);
        } else {
            likely.forEach(one -> draft.guesses.add(one.getKey()));
        }
    }
}
