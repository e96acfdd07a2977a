package assistant.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Network} by stochastic gradient descent on the negative log-likelihood of all
 * heads together: with a step for each weight ({@link Adagrad}), the steps getting smaller, and
 * with features left out at random (dropout: Srivastava and others 2014), so that none is relied on
 * alone.
 *
 * <p>The same texts and seed give the same network.
 */
final class NetworkTrainer {
    private static final int ROUNDS = 6;
    private static final double RATE = 0.2;

    /**
     * What an alarm's other label is learned with (label smoothing: Szegedy and others 2016):
     * nobody is quite sure of one, so its chances keep apart what is clear from what is not.
     */
    private static final double DOUBT = 0.05;

    private final int texts;
    private final Random random;
    private final int alarm;
    private final Outcomes outcomes;
    private final HiddenLayer hidden;
    private final OutputLayer output;

    /**
     * @param heads the names of the heads
     * @param labelOf of each head, the label of each text; empty where it has none
     */
    NetworkTrainer(Vectors vectors, List<String> heads, List<List<String>> labelOf, long seed) {
        this.texts = vectors.from().length - 1;
        this.random = new Random(seed);
        this.alarm = heads.indexOf(Panel.ALARM);
        this.outcomes = Outcomes.of(heads, labelOf);
        this.hidden = new HiddenLayer(vectors, random);
        this.output = new OutputLayer(outcomes.labels().size(), random);
    }

    /**
     * Trains it.
     *
     * @param order of the features in the network: the one that is to come i-th stands at order[i]
     */
    Network train(int[] order) {
        int[] shuffled = new int[texts];
        Arrays.setAll(shuffled, i -> i);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(shuffled);
            double rate = RATE * (ROUNDS - round) / ROUNDS;
            for (int text : shuffled) {
                learn(text, rate);
            }
        }
        var scale = new float[order.length];
        var small = hidden.small(order, scale);
        return new Network(
                outcomes.labels(), small, scale, hidden.bias(), output.byUnit(), output.bias());
    }

    private void shuffle(int[] all) {
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
    }

    private void learn(int text, double rate) {
        double[] unit = hidden.look(text);
        double[] slope = new double[HiddenLayer.UNITS];
        for (int head = 0; head < outcomes.heads(); head++) {
            int right = outcomes.of()[head][text];
            if (right >= 0) {
                int from = outcomes.begin()[head];
                int to = outcomes.begin()[head + 1];
                double doubt = head == alarm ? DOUBT : 0;
                output.learn(from, to, right, doubt, unit, slope, rate);
            }
        }
        hidden.learn(slope, rate);
    }
}
