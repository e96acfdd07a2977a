package assistant.understanding;

import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

import java.util.Arrays;
import java.util.List;

/**
 * The negative log-likelihood of labelled texts under the weights of a maximum entropy classifier,
 * which OpenNLP's quasi-Newton minimizer makes as small as it can.
 *
 * <p>OpenNLP has such a function too; here the weights of a feature lie side by side, and what the
 * value and the gradient share is computed once, so that training takes a fraction of the time.
 * Feature f weighs x[f * labels + l] for label l.
 */
final class Likelihood extends Loss {
    /** OpenNLP's default: as many steps back are remembered. */
    private static final int UPDATES = 15;

    /** OpenNLP's default. */
    private static final int MOST_EVALUATIONS = 30_000;

    /** A gradient that is smaller than this everywhere tells no labels apart. */
    private static final double NOTHING = 1e-6;

    private final Vectors vectors;
    private final List<String> labels;
    private final int[] rows;
    private final int[] outcomes;

    /** Of each row the probability of each label, at the point last looked at. */
    private final double[] chances;

    /**
     * @param rows which of the texts
     * @param outcomes the label that each of these has
     */
    Likelihood(Vectors vectors, List<String> labels, int[] rows, int[] outcomes) {
        this.vectors = vectors;
        this.labels = labels;
        this.rows = rows;
        this.outcomes = outcomes;
        this.chances = new double[rows.length * labels.size()];
    }

    List<String> labels() {
        return labels;
    }

    /** Whether any feature speaks for one label more than for another: else OpenNLP never ends. */
    boolean tells() {
        return isUneven() || isAnySlope();
    }

    /** Told at a glance, by how much all texts of a label weigh together. */
    private boolean isUneven() {
        var weight = new double[labels.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int entry = vectors.from()[rows[i]];
                    entry < vectors.from()[rows[i] + 1];
                    entry++) {
                weight[outcomes[i]] += vectors.value()[entry];
            }
        }
        double even = Arrays.stream(weight).sum() / weight.length;
        double least = NOTHING * vectors.names().length;
        return Arrays.stream(weight).anyMatch(of -> Math.abs(of - even) > least);
    }

    /** Where all labels are equally likely. */
    private boolean isAnySlope() {
        forget();
        Arrays.fill(chances, 1.0 / labels.size());
        return Arrays.stream(gradient()).anyMatch(slope -> Math.abs(slope) > NOTHING);
    }

    /**
     * The weights under which the labels are likeliest, none of them large.
     *
     * @param l2Cost what a weight's square costs
     */
    double[] minimize(double l2Cost, int iterations) {
        var minimizer = new QNMinimizer(0, l2Cost, iterations, UPDATES, MOST_EVALUATIONS);
        return labels.size() == 2
                ? Odds.both(minimizer.minimize(new Odds(vectors, rows, outcomes)))
                : minimizer.minimize(this);
    }

    @Override
    public int getDimension() {
        return vectors.names().length * labels.size();
    }

    @Override
    double lossAt(double[] x) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            loss -= weigh(i, x);
        }
        return loss;
    }

    /** Fills in the chances of a row; gives the logarithm of the chance of its label. */
    private double weigh(int row, double[] x) {
        int size = labels.size();
        var sums = new double[size];
        int[] feature = vectors.feature();
        float[] by = vectors.value();
        int entry = vectors.from()[rows[row]];
        int end = vectors.from()[rows[row] + 1];
        // Four at a time: else each waits for the sum before it.
        for (; entry + 3 < end; entry += 4) {
            int a = feature[entry] * size;
            int b = feature[entry + 1] * size;
            int c = feature[entry + 2] * size;
            int d = feature[entry + 3] * size;
            for (int label = 0; label < size; label++) {
                sums[label] +=
                        by[entry] * x[a + label]
                                + by[entry + 1] * x[b + label]
                                + (by[entry + 2] * x[c + label] + by[entry + 3] * x[d + label]);
            }
        }
        for (; entry < end; entry++) {
            for (int label = 0; label < size; label++) {
                sums[label] += by[entry] * x[feature[entry] * size + label];
            }
        }
        double most = sums[0];
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - most);
        }
        double log = most + Math.log(all);
        for (int label = 0; label < size; label++) {
            chances[row * size + label] = Math.exp(sums[label] - log);
        }
        return sums[outcomes[row]] - log;
    }

    @Override
    double[] gradient() {
        int size = labels.size();
        var gradient = new double[getDimension()];
        var slope = new float[size];
        for (int i = 0; i < rows.length; i++) {
            for (int label = 0; label < size; label++) {
                slope[label] = (float) chances[i * size + label];
            }
            slope[outcomes[i]] -= 1;
            int text = rows[i];
            for (int entry = vectors.from()[text]; entry < vectors.from()[text + 1]; entry++) {
                int base = vectors.feature()[entry] * size;
                double by = vectors.value()[entry];
                for (int label = 0; label < size; label++) {
                    gradient[base + label] += by * slope[label];
                }
            }
        }
        return gradient;
    }
}
