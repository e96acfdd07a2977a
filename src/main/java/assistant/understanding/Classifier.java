package assistant.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A maximum entropy classifier over tf-idf weighted features, as OpenNLP trained it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Classifier {
    private final List<String> labels;
    private final Weights weights;

    /**
     * @param labels in the order of the weights
     */
    Classifier(List<String> labels, Weights weights) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
    }

    /**
     * A guess.
     *
     * @param score the probability of the label, lowered by the share of unknown stems: p times (1
     *     - share); 0 to 1
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
        double[] chances = chances(features);
        double trust = known(features);
        var scores = HashMap.<String, Double>newHashMap(chances.length);
        for (int i = 0; i < chances.length; i++) {
            scores.put(labels.get(i), chances[i] * trust);
        }
        return scores;
    }

    /** The share of its stems that the examples have. */
    double known(Features features) {
        long[] stems = features.stems();
        int known = 0;
        for (long stem : stems) {
            known += weights.at(stem) < 0 ? 0 : 1;
        }
        return stems.length == 0 ? 0 : (double) known / stems.length;
    }

    /** For each label what the features weigh for it. */
    double[] sums(SparseVector text) {
        return weights.sums(text, labels.size());
    }

    /** The probability of each label; they sum to 1. */
    double[] chances(Features features) {
        double[] chances = sums(weights.vector(features));
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : chances) {
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(chances[i] - most);
            all += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= all;
        }
        return chances;
    }

    List<String> labels() {
        return labels;
    }

    Weights weights() {
        return weights;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            Labels.write(labels, file);
            file.write(weights.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote, and leaves what is behind it. */
    static Classifier of(ByteBuffer bytes) {
        return new Classifier(Labels.read(bytes), Weights.of(bytes));
    }
}
