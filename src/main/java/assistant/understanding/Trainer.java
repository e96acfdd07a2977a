package assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Trains classifiers with OpenNLP, and the networks that are heard beside them; the same examples
 * give the same ones.
 *
 * <p>Of the classifiers: quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, one thread. For a
 * single classifier 60 iterations, nothing cut off: chosen by five-fold cross-validation on the
 * training parts of six public corpora. In a panel 10 iterations, and 60 for the alarm, over
 * features that ten messages have: chosen on the gold set's development part, where more of either
 * gained nothing.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY =
            "qn l2=0.01 it=60 stems pairs chars3-4 tfidf fnv64; panel least=10 it=10/60 odds chars4"
                    + " clues senses brown; 4 networks, 6 rounds, an alarm never sure";

    private static final int ITERATIONS = 60;
    private static final int ITERATIONS_OF_A_PANEL = 10;
    private static final int LEAST_OF_A_PANEL = 10;

    /** Less makes the file four times as large and decides nothing. */
    private static final float LEAST_WEIGHT = 0.15f;

    private static final double L2_COST = 0.01;

    /** One for each network of a panel: chance decides less in four than in three. */
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);

    /** The heads of a panel that the classifier has too, the one that takes longest first. */
    private static final List<String> TWICE_HEARD = List.of(Panel.PURPOSE, Panel.ALARM);

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
        var joined = new Joined(vectors, idf, leastWeight);
        weights(likelihood, ITERATIONS).ifPresent(x -> joined.add("", likelihood.labels(), x));
        return joined.classifier();
    }

    /**
     * Trains a panel: networks for all heads, and for what a message is for and whether it is an
     * emergency a classifier besides.
     *
     * @return a head whose lessons do not tell its labels apart is left out
     */
    static Panel panel(List<Lesson> lessons) {
        var features = lessons.parallelStream().map(Lesson::features).toList();
        var idf = Vectors.idf(features, LEAST_OF_A_PANEL);
        var vectors = Vectors.of(features, idf);
        var labels = new TreeMap<String, List<String>>();
        lessons.forEach(one -> one.labels().keySet().forEach(head -> labels.put(head, List.of())));
        labels.replaceAll((head, none) -> labels(head, lessons));
        labels.keySet().retainAll(telling(vectors, labels));
        var networks = new ArrayList<Future<Network>>();
        var weights = new TreeMap<String, Future<double[]>>();
        try (var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (String head : TWICE_HEARD) {
                List<String> of = labels.get(head);
                if (of != null) {
                    int iterations = iterations(head);
                    weights.put(
                            head,
                            pool.submit(() -> vectors.labelled(of).minimize(L2_COST, iterations)));
                }
            }
            if (!labels.isEmpty()) {
                for (long seed : SEEDS) {
                    networks.add(pool.submit(() -> network(vectors, labels, seed)));
                }
            }
        }
        var joined = new Joined(vectors, idf, LEAST_WEIGHT);
        weights.forEach(
                (head, x) ->
                        joined.add(
                                head + Panel.MARK,
                                vectors.labelled(labels.getOrDefault(head, List.of())).labels(),
                                x.resultNow()));
        return new Panel(joined.classifier(), networks.stream().map(Future::resultNow).toList());
    }

    /** The heads whose labels the lessons tell apart. */
    private static Set<String> telling(Vectors vectors, SortedMap<String, List<String>> labels) {
        return labels.entrySet().parallelStream()
                .filter(head -> vectors.labelled(head.getValue()).tells())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Network network(
            Vectors vectors, SortedMap<String, List<String>> labels, long seed) {
        var trainer =
                new NetworkTrainer(
                        vectors, List.copyOf(labels.keySet()), List.copyOf(labels.values()), seed);
        return trainer.train(vectors.ascending());
    }

    /** What the alarm's chance is compared with is low, and there it changes to the last. */
    private static int iterations(String head) {
        return head.equals(Panel.ALARM) ? ITERATIONS : ITERATIONS_OF_A_PANEL;
    }

    private static List<String> labels(String head, List<Lesson> lessons) {
        return lessons.stream().map(lesson -> lesson.labels().getOrDefault(head, "")).toList();
    }

    private static Optional<double[]> weights(Likelihood likelihood, int iterations) {
        return likelihood.tells()
                ? Optional.of(likelihood.minimize(L2_COST, iterations))
                : Optional.empty();
    }
}
