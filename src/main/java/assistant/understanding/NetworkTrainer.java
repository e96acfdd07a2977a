package assistant.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Network} by stochastic gradient descent on the negative log-likelihood of all
 * heads together: with a step for each weight (Adagrad: Duchi, Hazan and Singer 2011), the steps
 * getting smaller, and with features and hidden units left out at random (dropout: Srivastava and
 * others 2014), so that none is relied on alone.
 *
 * <p>The same texts and seed give the same network.
 */
final class NetworkTrainer {
    /** Chosen with the rest on the gold set's development part: twice as many gain nothing. */
    private static final int UNITS = 96;

    private static final int ROUNDS = 8;
    private static final float RATE = 0.2f;
    private static final float DROPOUT = 0.2f;
    private static final float KEPT = 1 / (1 - DROPOUT);

    /** The first weights of a feature lie between this and its negative. */
    private static final float FIRST = 0.5f;

    /** Slopes that are smaller move nothing. */
    private static final float LEAST_SLOPE = 1e-3f;

    /** Keeps the first step finite. */
    private static final float LITTLE = 1e-8f;

    private final Vectors vectors;
    private final Random random;
    private final Outcomes outcomes;
    private final List<String> labels;
    private final float[] rows;
    private final float[] bias = new float[UNITS];
    private final float[] out;
    private final float[] outBias;

    /** Sums of the squares of the slopes so far: of a feature's row together, else of each. */
    private final float[] rowSquares;

    private final float[] biasSquares = new float[UNITS];
    private final float[] outSquares;
    private final float[] outBiasSquares;

    /** Of the text that is learned: its entries that were not left out. */
    private final int[] kept;

    private int size;
    private final float[] unit = new float[UNITS];

    /** The hidden units as the heads see them, some left out. */
    private final float[] seen = new float[UNITS];

    private final float[] slope = new float[UNITS];
    private final float[] chance;

    /**
     * @param heads the names of the heads
     * @param labelOf of each head, the label of each text; empty where it has none
     */
    NetworkTrainer(Vectors vectors, List<String> heads, List<List<String>> labelOf, long seed) {
        this.vectors = vectors;
        this.random = new Random(seed);
        this.outcomes = Outcomes.of(heads, labelOf);
        this.labels = outcomes.labels();
        int features = vectors.names().length;
        this.rows = first(features * UNITS, FIRST);
        this.rowSquares = new float[features];
        this.out = first(labels.size() * UNITS, (float) Math.sqrt(3.0 / UNITS));
        this.outSquares = new float[out.length];
        this.outBias = new float[labels.size()];
        this.outBiasSquares = new float[labels.size()];
        this.chance = new float[labels.size()];
        this.kept = new int[longest(vectors)];
    }

    private float[] first(int count, float most) {
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

    /**
     * Trains it.
     *
     * @param order of the features in the network: the one that is to come i-th stands at order[i]
     */
    Network train(int[] order) {
        int[] texts = new int[vectors.from().length - 1];
        Arrays.setAll(texts, i -> i);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(texts);
            float rate = RATE * (ROUNDS - round) / ROUNDS;
            for (int text : texts) {
                look(text);
                Arrays.fill(slope, 0);
                for (int head = 0; head < outcomes.heads(); head++) {
                    int right = outcomes.of()[head][text];
                    if (right >= 0) {
                        learn(head, right, rate);
                    }
                }
                learnFeatures(rate);
            }
        }
        return network(order);
    }

    private void shuffle(int[] texts) {
        for (int i = texts.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = texts[i];
            texts[i] = texts[other];
            texts[other] = swapped;
        }
    }

    /** What the hidden units make of a text. */
    private void look(int text) {
        size = 0;
        System.arraycopy(bias, 0, unit, 0, UNITS);
        for (int entry = vectors.from()[text]; entry < vectors.from()[text + 1]; entry++) {
            if (random.nextFloat() >= DROPOUT) {
                kept[size++] = entry;
                int row = vectors.feature()[entry] * UNITS;
                float value = vectors.value()[entry] * KEPT;
                for (int u = 0; u < UNITS; u++) {
                    unit[u] += value * rows[row + u];
                }
            }
        }
        for (int u = 0; u < UNITS; u++) {
            unit[u] = (float) StrictMath.tanh(unit[u]);
            seen[u] = random.nextFloat() < DROPOUT ? 0 : unit[u] * KEPT;
        }
    }

    private void learn(int head, int right, float rate) {
        int from = outcomes.begin()[head];
        int to = outcomes.begin()[head + 1];
        weigh(from, to);
        for (int label = from; label < to; label++) {
            float wrong = chance[label] - (label == right ? 1 : 0);
            if (Math.abs(wrong) >= LEAST_SLOPE) {
                outBiasSquares[label] += wrong * wrong;
                outBias[label] -= rate * wrong / root(outBiasSquares[label]);
                int at = label * UNITS;
                for (int u = 0; u < UNITS; u++) {
                    slope[u] += wrong * out[at + u];
                    float one = wrong * seen[u];
                    outSquares[at + u] += one * one;
                    out[at + u] -= rate * one / root(outSquares[at + u]);
                }
            }
        }
    }

    /** Fills in the chances of a head's labels. */
    private void weigh(int from, int to) {
        float most = Float.NEGATIVE_INFINITY;
        for (int label = from; label < to; label++) {
            float sum = outBias[label];
            for (int u = 0; u < UNITS; u++) {
                sum += seen[u] * out[label * UNITS + u];
            }
            chance[label] = sum;
            most = Math.max(most, sum);
        }
        float all = 0;
        for (int label = from; label < to; label++) {
            chance[label] = (float) StrictMath.exp(chance[label] - most);
            all += chance[label];
        }
        for (int label = from; label < to; label++) {
            chance[label] /= all;
        }
    }

    private void learnFeatures(float rate) {
        float squares = 0;
        for (int u = 0; u < UNITS; u++) {
            slope[u] *= seen[u] == 0 ? 0 : KEPT * (1 - unit[u] * unit[u]);
            float square = slope[u] * slope[u];
            squares += square;
            biasSquares[u] += square;
            bias[u] -= rate * slope[u] / root(biasSquares[u]);
        }
        squares /= UNITS;
        for (int i = 0; i < size; i++) {
            int feature = vectors.feature()[kept[i]];
            float value = vectors.value()[kept[i]] * KEPT;
            rowSquares[feature] += value * value * squares;
            float step = rate * value / root(rowSquares[feature]);
            int row = feature * UNITS;
            for (int u = 0; u < UNITS; u++) {
                rows[row + u] -= step * slope[u];
            }
        }
    }

    private static float root(float squares) {
        return (float) Math.sqrt(squares + LITTLE);
    }

    /** A weight in eight bits: more decides nothing. */
    private Network network(int[] order) {
        var small = new byte[rows.length];
        var scale = new float[order.length];
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
        return new Network(labels, small, scale, bias, byUnit(), outBias);
    }

    private float[] byUnit() {
        int size = labels.size();
        float[] turned = new float[out.length];
        for (int label = 0; label < size; label++) {
            for (int u = 0; u < UNITS; u++) {
                turned[u * size + label] = out[label * UNITS + u];
            }
        }
        return turned;
    }
}
