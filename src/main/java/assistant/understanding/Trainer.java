package assistant.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains classifiers with OpenNLP; the same examples give the same ones.
 *
 * <p>Quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, one thread. For a single classifier 60
 * iterations, nothing cut off: chosen by five-fold cross-validation on the training parts of six
 * public corpora. For a panel 28 iterations, and 60 for the alarm, over features that ten messages
 * have: chosen on the gold set's development part, where more of either gained nothing.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY =
            "qn l2=0.01 it=60 stems pairs chars3-4 tfidf fnv64; panel least=10 it=28/60 clues"
                    + " senses brown";

    private static final int ITERATIONS = 60;
    private static final int ITERATIONS_OF_A_PANEL = 28;
    private static final int LEAST_OF_A_PANEL = 10;

    /** Less makes the file four times as large and decides nothing. */
    private static final float LEAST_WEIGHT = 0.15f;

    private static final double L2_COST = 0.01;

    private Trainer() {}

    /**
     * Trains one classifier.
     *
     * @param examples where they do not tell labels apart, the classifier has none
     */
    public static Classifier train(List<Example> examples) {
        return train(examples, 0);
    }

    /** Trains one that is small: without the weights that decide little. */
    static Classifier small(List<Example> examples) {
        return train(examples, LEAST_WEIGHT);
    }

    private static Classifier train(List<Example> examples, float leastWeight) {
        var features = examples.stream().map(example -> Features.of(example.text())).toList();
        var idf = Vectors.idf(features, 1);
        var vectors = Vectors.of(features, idf);
        var likelihood = vectors.labelled(examples.stream().map(Example::label).toList());
        var joined = new Joined(vectors.names(), idf, leastWeight);
        weights(likelihood, ITERATIONS).ifPresent(x -> joined.add("", likelihood.labels(), x));
        return joined.classifier();
    }

    /**
     * Trains the heads of a panel, each on the lessons that have a label for it.
     *
     * @return one classifier with the labels of all heads; a head whose lessons do not tell its
     *     labels apart has nothing to weigh, and is left out
     */
    static Classifier panel(List<Lesson> lessons) {
        var features = lessons.parallelStream().map(Lesson::features).toList();
        var idf = Vectors.idf(features, LEAST_OF_A_PANEL);
        var vectors = Vectors.of(features, idf);
        var heads = new TreeSet<String>();
        lessons.forEach(lesson -> heads.addAll(lesson.labels().keySet()));
        var likelihoods = new TreeMap<String, Likelihood>();
        heads.forEach(head -> likelihoods.put(head, likelihood(head, lessons, vectors)));
        var weights = new HashMap<String, Future<Optional<double[]>>>();
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            // The longest first, or one processor waits for the other at the end.
            likelihoods.entrySet().stream()
                    .sorted(Comparator.comparingInt(one -> -one.getValue().getDimension()))
                    .forEach(
                            one -> {
                                int iterations = iterations(one.getKey());
                                weights.put(
                                        one.getKey(),
                                        pool.submit(() -> weights(one.getValue(), iterations)));
                            });
        }
        var joined = new Joined(vectors.names(), idf, LEAST_WEIGHT);
        likelihoods.forEach(
                (head, likelihood) ->
                        Objects.requireNonNull(weights.get(head))
                                .resultNow()
                                .ifPresent(
                                        x ->
                                                joined.add(
                                                        head + Panel.MARK,
                                                        likelihood.labels(),
                                                        x)));
        return joined.classifier();
    }

    /** What the alarm's chance is compared with is low, and there it changes to the last. */
    private static int iterations(String head) {
        return head.equals(Panel.ALARM) ? ITERATIONS : ITERATIONS_OF_A_PANEL;
    }

    private static Likelihood likelihood(String head, List<Lesson> lessons, Vectors vectors) {
        return vectors.labelled(
                lessons.stream().map(lesson -> lesson.labels().getOrDefault(head, "")).toList());
    }

    private static Optional<double[]> weights(Likelihood likelihood, int iterations) {
        return likelihood.tells()
                ? Optional.of(likelihood.minimize(L2_COST, iterations))
                : Optional.empty();
    }
}
