package assistant.understanding;

import java.util.HashMap;
import java.util.Map;

/**
 * Several classifiers, its heads, that weigh the same features of a message at once: what it is
 * for, whether it is an emergency, and what it tells of each fact.
 */
final class Panel {
    /** Between the name of a head and one of its labels. */
    static final char MARK = ':';

    /** What the message is for. */
    static final String PURPOSE = "purpose";

    /** What it tells of the fact that is asked. */
    static final String ASKED = "asked";

    /** Whether it is an emergency. */
    static final String ALARM = "alarm";

    /** What it tells that the article does not speak about. */
    static final String ASIDE = "aside";

    /** The label where a fact is not told, or there is no emergency. */
    static final String NOTHING = "-";

    private final Classifier all;

    /**
     * @param all with the labels of every head, each behind its head's name
     */
    Panel(Classifier all) {
        this.all = all;
    }

    /**
     * What the heads make of a message.
     *
     * @param chances head to label to its probability; those of a head sum to 1
     */
    record Weighed(Map<String, Map<String, Double>> chances) {
        /** Where the lessons had nothing to choose from, nothing is told. */
        Map<String, Double> of(String head) {
            return chances.getOrDefault(head, Map.of(NOTHING, 1.0));
        }

        double chance(String head, String label) {
            return of(head).getOrDefault(label, 0.0);
        }
    }

    Weighed weigh(Features features) {
        double[] sums = all.weights().sums(features, all.labels().size());
        var heads = new HashMap<String, Map<String, Double>>();
        for (int i = 0; i < sums.length; i++) {
            String label = all.labels().get(i);
            int mark = label.indexOf(MARK);
            heads.computeIfAbsent(label.substring(0, mark), head -> new HashMap<>())
                    .put(label.substring(mark + 1), sums[i]);
        }
        heads.values().forEach(Panel::toChances);
        return new Weighed(heads);
    }

    /** The share of a message's stems that the lessons have, 0 to 1. */
    double known(Features features) {
        return all.known(features);
    }

    private static void toChances(Map<String, Double> sums) {
        double most = sums.values().stream().mapToDouble(sum -> sum).max().orElse(0);
        sums.replaceAll((label, sum) -> Math.exp(sum - most));
        double all = sums.values().stream().mapToDouble(sum -> sum).sum();
        sums.replaceAll((label, sum) -> sum / all);
    }
}
