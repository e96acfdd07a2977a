package assistant.understanding;

import java.util.Random;

/**
 * The hidden layer of a network in training: what its units make of a text's features.
 *
 * <p>What is summed is a double and what is learned a float, so that the compiler sees that no loop
 * reads what it writes, and does several steps of it at once.
 */
final class HiddenLayer {
    /** Chosen with the rest on the gold set's development part: twice as many gain nothing. */
    static final int UNITS = 96;

    private static final float DROPOUT = 0.25f;
    private static final float KEPT = 1 / (1 - DROPOUT);

    /** The first weights of a feature lie between this and its negative. */
    private static final float FIRST = 0.5f;

    private static final int FOUR = 4;

    private final Vectors vectors;
    private final Random random;
    private final float[] rows;
    private final float[] bias = new float[UNITS];

    /** Sums of the squares of the slopes so far: of a feature's row together, else of each. */
    private final float[] rowSquares;

    private final float[] biasSquares = new float[UNITS];

    /** Of the text that is learned: its entries that were not left out. */
    private final int[] kept;

    private int size;
    private final double[] unit = new double[UNITS];

    HiddenLayer(Vectors vectors, Random random) {
        this.vectors = vectors;
        this.random = random;
        int features = vectors.names().length;
        this.rows = first(random, features * UNITS, FIRST);
        this.rowSquares = new float[features];
        this.kept = new int[longest(vectors)];
    }

    /** Weights before anything is learned, between most and its negative. */
    static float[] first(Random random, int count, float most) {
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (2 * random.nextFloat() - 1) * most;
        }
        return weights;
    }

    private static int longest(Vectors vectors) {
        int longest = 0;
        for (int i = 1; i < vectors.from().length; i++) {
            longest = Math.max(longest, vectors.from()[i] - vectors.from()[i - 1]);
        }
        return longest;
    }

    /** What the units make of a text; each from -1 to 1, the same array each time. */
    double[] look(int text) {
        keep(text);
        for (int u = 0; u < UNITS; u++) {
            unit[u] = bias[u];
        }
        int i = 0;
        for (; i + FOUR <= size; i += FOUR) {
            addFour(i);
        }
        for (; i < size; i++) {
            int row = row(i);
            double value = value(i);
            for (int u = 0; u < UNITS; u++) {
                unit[u] += value * rows[row + u];
            }
        }
        for (int u = 0; u < UNITS; u++) {
            unit[u] = StrictMath.tanh(unit[u]);
        }
        return unit;
    }

    private void keep(int text) {
        size = 0;
        for (int entry = vectors.from()[text]; entry < vectors.from()[text + 1]; entry++) {
            if (random.nextFloat() >= DROPOUT) {
                kept[size++] = entry;
            }
        }
    }

    /** Adds four entries at once: the units are gone over a quarter as often. */
    private void addFour(int i) {
        int a = row(i);
        int b = row(i + 1);
        int c = row(i + 2);
        int d = row(i + 3);
        float ofA = value(i);
        float ofB = value(i + 1);
        float ofC = value(i + 2);
        float ofD = value(i + 3);
        for (int u = 0; u < UNITS; u++) {
            unit[u] +=
                    ofA * rows[a + u] + ofB * rows[b + u] + ofC * rows[c + u] + ofD * rows[d + u];
        }
    }

    private int row(int i) {
        return vectors.feature()[kept[i]] * UNITS;
    }

    private float value(int i) {
        return vectors.value()[kept[i]] * KEPT;
    }

    /**
     * Learns of the text last looked at.
     *
     * @param slope of each unit; changed
     */
    void learn(double[] slope, double rate) {
        double squares = 0;
        for (int u = 0; u < UNITS; u++) {
            slope[u] *= 1 - unit[u] * unit[u];
            double square = slope[u] * slope[u];
            squares += square;
            biasSquares[u] += (float) square;
            bias[u] -= (float) (rate * slope[u] / Adagrad.root(biasSquares[u]));
        }
        squares /= UNITS;
        for (int i = 0; i < size; i++) {
            int feature = vectors.feature()[kept[i]];
            float value = value(i);
            rowSquares[feature] += (float) (value * value * squares);
            double step = rate * value / Adagrad.root(rowSquares[feature]);
            int row = feature * UNITS;
            for (int u = 0; u < UNITS; u++) {
                rows[row + u] -= (float) (step * slope[u]);
            }
        }
    }

    float[] bias() {
        return bias;
    }

    /**
     * What each feature weighs, row by row, in eight bits: more decides nothing.
     *
     * @param order the feature that is to come i-th stands at order[i]
     * @param scale filled in: what a row's weights are to be multiplied by
     */
    byte[] small(int[] order, float[] scale) {
        var small = new byte[rows.length];
        for (int i = 0; i < order.length; i++) {
            int row = order[i] * UNITS;
            float most = 0;
            for (int u = 0; u < UNITS; u++) {
                most = Math.max(most, Math.abs(rows[row + u]));
            }
            scale[i] = most / Byte.MAX_VALUE;
            for (int u = 0; u < UNITS && most > 0; u++) {
                small[i * UNITS + u] = (byte) Math.round(rows[row + u] / scale[i]);
            }
        }
        return small;
    }
}
