package assistant.understanding;

import java.util.Arrays;

/**
 * The negative log-likelihood of texts of which each has one of two labels.
 *
 * <p>The weights for the one label are then those against the other, so one is kept for each
 * feature. It is the weight for the first label times the root of two: what it costs, and every
 * step of the minimizer, are those of {@link Likelihood}, at a third of the time.
 */
final class Odds extends Loss {
    private static final double SCALE = Math.sqrt(2);

    private final Vectors vectors;
    private final int[] rows;

    /** Of each row 1 where it has the first label, else -1. */
    private final double[] signs;

    /** Of each row the chance of the label that it has not, at the point last looked at. */
    private final double[] misses;

    /**
     * @param rows which of the texts
     * @param outcomes the label of each: 0 or 1
     */
    Odds(Vectors vectors, int[] rows, int[] outcomes) {
        this.vectors = vectors;
        this.rows = rows;
        this.signs = Arrays.stream(outcomes).mapToDouble(label -> label == 0 ? 1 : -1).toArray();
        this.misses = new double[rows.length];
    }

    /** The weights of both labels, a feature's side by side. */
    static double[] both(double[] x) {
        var both = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            both[2 * i] = x[i] / SCALE;
            both[2 * i + 1] = -x[i] / SCALE;
        }
        return both;
    }

    @Override
    public int getDimension() {
        return vectors.names().length;
    }

    @Override
    double lossAt(double[] x) {
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double margin = signs[i] * SCALE * sum(rows[i], x);
            misses[i] = 1 / (1 + Math.exp(margin));
            // As the logarithm of 1 + e^-margin, which is too large for a number below -709.
            loss += Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
        }
        return loss;
    }

    private double sum(int text, double[] x) {
        int[] feature = vectors.feature();
        float[] by = vectors.value();
        int entry = vectors.from()[text];
        int end = vectors.from()[text + 1];
        double even = 0;
        double odd = 0;
        // Two sums: else each step waits for the one before it.
        for (; entry + 3 < end; entry += 4) {
            even += by[entry] * x[feature[entry]] + by[entry + 1] * x[feature[entry + 1]];
            odd += by[entry + 2] * x[feature[entry + 2]] + by[entry + 3] * x[feature[entry + 3]];
        }
        for (; entry < end; entry++) {
            even += by[entry] * x[feature[entry]];
        }
        return even + odd;
    }

    @Override
    double[] gradient() {
        int[] feature = vectors.feature();
        float[] by = vectors.value();
        var gradient = new double[getDimension()];
        for (int i = 0; i < rows.length; i++) {
            double slope = -signs[i] * SCALE * misses[i];
            int end = vectors.from()[rows[i] + 1];
            for (int entry = vectors.from()[rows[i]]; entry < end; entry++) {
                gradient[feature[entry]] += by[entry] * slope;
            }
        }
        return gradient;
    }
}
