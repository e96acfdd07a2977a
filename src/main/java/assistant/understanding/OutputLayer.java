package assistant.understanding;

import java.util.Random;

/** The output layer of a network in training: the chances of the labels of each head. */
final class OutputLayer {
    private static final int UNITS = HiddenLayer.UNITS;

    /** Slopes that are smaller move nothing. */
    private static final double LEAST_SLOPE = 1e-3;

    private static final int FOUR = 4;

    private final int labels;
    private final float[] weights;
    private final float[] bias;

    /** Sums of the squares of the slopes so far. */
    private final float[] squares;

    private final float[] biasSquares;
    private final double[] chance;
    private final double[] root = new double[UNITS];

    OutputLayer(int labels, Random random) {
        this.labels = labels;
        this.weights = HiddenLayer.first(random, labels * UNITS, (float) Math.sqrt(3.0 / UNITS));
        this.squares = new float[weights.length];
        this.bias = new float[labels];
        this.biasSquares = new float[labels];
        this.chance = new double[labels];
    }

    /**
     * Learns the labels of one head, which stand together.
     *
     * @param right the label the text has
     * @param doubt what any other label is learned with, 0 to 1
     * @param unit what the hidden units make of the text
     * @param slope of each unit; what these labels add is added
     */
    void learn(
            int from, int to, int right, double doubt, double[] unit, double[] slope, double rate) {
        weigh(from, to, unit);
        for (int label = from; label < to; label++) {
            double wrong = chance[label] - (label == right ? 1 - doubt : doubt);
            if (Math.abs(wrong) >= LEAST_SLOPE) {
                biasSquares[label] += (float) (wrong * wrong);
                bias[label] -= (float) (rate * wrong / Adagrad.root(biasSquares[label]));
                learn(label * UNITS, wrong, unit, slope, rate);
            }
        }
    }

    /** A label's weights, which begin there. */
    private void learn(int at, double wrong, double[] unit, double[] slope, double rate) {
        for (int u = 0; u < UNITS; u++) {
            slope[u] += wrong * weights[at + u];
        }
        for (int u = 0; u < UNITS; u++) {
            squares[at + u] += (float) (wrong * unit[u] * (wrong * unit[u]));
        }
        for (int u = 0; u < UNITS; u++) {
            root[u] = Adagrad.root(squares[at + u]);
        }
        double step = rate * wrong;
        for (int u = 0; u < UNITS; u++) {
            weights[at + u] -= (float) (step * unit[u] / root[u]);
        }
    }

    /** Fills in the chances of a head's labels. */
    private void weigh(int from, int to, double[] unit) {
        double most = Double.NEGATIVE_INFINITY;
        for (int label = from; label < to; label++) {
            chance[label] = bias[label] + product(label * UNITS, unit);
            most = Math.max(most, chance[label]);
        }
        double all = 0;
        for (int label = from; label < to; label++) {
            chance[label] = StrictMath.exp(chance[label] - most);
            all += chance[label];
        }
        for (int label = from; label < to; label++) {
            chance[label] /= all;
        }
    }

    /** Four sums at a time: else each waits for the one before it. */
    private double product(int at, double[] unit) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int u = 0; u < UNITS; u += FOUR) {
            a += unit[u] * weights[at + u];
            b += unit[u + 1] * weights[at + u + 1];
            c += unit[u + 2] * weights[at + u + 2];
            d += unit[u + 3] * weights[at + u + 3];
        }
        return a + b + (c + d);
    }

    float[] bias() {
        return bias;
    }

    /** Hidden unit u adds itself times byUnit()[u * labels + l] to label l. */
    float[] byUnit() {
        float[] turned = new float[weights.length];
        for (int label = 0; label < labels; label++) {
            for (int u = 0; u < UNITS; u++) {
                turned[u * labels + label] = weights[label * UNITS + u];
            }
        }
        return turned;
    }
}
