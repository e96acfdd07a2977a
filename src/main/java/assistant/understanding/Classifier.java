package assistant.understanding;

import opennlp.tools.ml.model.AbstractModel;

import java.util.HashMap;
import java.util.Map;

/**
 * OpenNLP's maximum entropy classifier over tf-idf weighted features.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Classifier {
    private static final String STEM = "w=";

    private final AbstractModel model;
    private final Map<String, Float> idf;

    /**
     * @param idf feature to its inverse document frequency; a feature that is not in it is unknown
     */
    Classifier(AbstractModel model, Map<String, Float> idf) {
        this.model = model;
        this.idf = Map.copyOf(idf);
    }

    /**
     * A guess.
     *
     * @param score the probability of the label, lowered by the share of unknown stems: p times the
     *     square root of (1 - share); 0 to 1
     */
    public record Guess(String label, double score) {}

    /** The label that fits a text best. */
    public Guess guess(String text) {
        return best(scores(text));
    }

    /** The label that fits best. */
    static Guess best(Map<String, Double> scores) {
        Guess best = new Guess("", 0);
        for (var one : scores.entrySet()) {
            boolean better =
                    one.getValue() > best.score()
                            || one.getValue() == best.score()
                                    && one.getKey().compareTo(best.label()) < 0;
            if (better) {
                best = new Guess(one.getKey(), one.getValue());
            }
        }
        return best;
    }

    /** Every label with its score. */
    public Map<String, Double> scores(String text) {
        Features features = Features.of(text);
        String[] known =
                features.counts().keySet().stream().filter(idf::containsKey).toArray(String[]::new);
        double[] chances = model.eval(known, weights(features.counts(), known, idf));
        double trust = trust(features);
        var scores = new HashMap<String, Double>();
        for (int i = 0; i < chances.length; i++) {
            scores.put(model.getOutcome(i), chances[i] * trust);
        }
        return scores;
    }

    private double trust(Features features) {
        long all = features.stems().size();
        long known = features.stems().stream().filter(s -> idf.containsKey(STEM + s)).count();
        return all == 0 ? 0 : Math.sqrt((double) known / all);
    }

    /** tf-idf, scaled so that their squares sum to 1. */
    static float[] weights(Map<String, Integer> counts, String[] features, Map<String, Float> idf) {
        float[] weights = new float[features.length];
        double squares = 0;
        for (int i = 0; i < features.length; i++) {
            weights[i] = counts.getOrDefault(features[i], 0) * idf.getOrDefault(features[i], 0f);
            squares += (double) weights[i] * weights[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < weights.length && length > 0; i++) {
            weights[i] /= length;
        }
        return weights;
    }

    AbstractModel model() {
        return model;
    }

    Map<String, Float> idf() {
        return idf;
    }
}
