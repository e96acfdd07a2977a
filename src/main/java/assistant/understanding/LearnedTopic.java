package assistant.understanding;

import java.util.Comparator;
import java.util.Map;

/** Reads, by what was learned from examples, what a question is about. */
final class LearnedTopic implements Reader {
    private static final String ELSE = "something-else";

    private static final double SURE = 0.5;

    /** From here on a topic is offered as a guess. */
    private static final double LIKELY = 0.1;

    private static final int OFFERED = 2;

    private final Learned learned;

    LearnedTopic(Learned learned) {
        this.learned = learned;
    }

    /**
     * Answers what it is surely about; else says that the article is silent, and offers guesses.
     */
    @Override
    public boolean read(Sight sight, Draft draft) {
        if (!draft.topics.isEmpty()) {
            return false;
        }
        var likely =
                learned.topic().scores(sight.mended()).entrySet().stream()
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
        return false;
    }
}
