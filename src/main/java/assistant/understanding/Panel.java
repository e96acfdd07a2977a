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

    /** Head to label to where it stands among all labels. */
    private final Map<String, Map<String, Integer>> heads = new HashMap<>();

    /**
     * @param all with the labels of every head, each behind its head's name
     */
    Panel(Classifier all) {
        this.all = all;
        for (int i = 0; i < all.labels().size(); i++) {
            String label = all.labels().get(i);
            int mark = label.indexOf(MARK);
            heads.computeIfAbsent(label.substring(0, mark), head -> new HashMap<>())
                    .put(label.substring(mark + 1), i);
        }
    }

    /**
     * What the heads make of a message.
     *
     * @param chances head to label to its probability; those of a head sum to 1
     * @param known the share of its stems that the lessons have, 0 to 1
     */
    record Weighed(Map<String, Map<String, Double>> chances, double known) {
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
        var chances = HashMap.<String, Map<String, Double>>newHashMap(heads.size());
        heads.forEach((head, labels) -> chances.put(head, chances(labels, sums)));
        return new Weighed(chances, all.known(features));
    }

    private static Map<String, Double> chances(Map<String, Integer> labels, double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (int at : labels.values()) {
            most = Math.max(most, sums[at]);
        }
        double all = 0;
        for (int at : labels.values()) {
            sums[at] = Math.exp(sums[at] - most);
            all += sums[at];
        }
        var chances = HashMap.<String, Double>newHashMap(labels.size());
        for (var label : labels.entrySet()) {
            chances.put(label.getKey(), sums[label.getValue()] / all);
        }
        return chances;
    }
}
