package assistant.understanding;

import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains classifiers with OpenNLP; the same examples give the same ones.
 *
 * <p>Quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, one thread. For a single classifier 60
 * iterations, nothing cut off: chosen by five-fold cross-validation on the training parts of six
 * public corpora. For a panel 28 iterations over features that four messages have: chosen on the
 * gold set's development part, where more of either gained nothing.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY =
            "qn l2=0.01 it=60 stems pairs chars3-4 tfidf fnv64; panel least=4 it=28 clues senses";

    private static final String INDEXER = "OnePassRealValue";
    private static final int ITERATIONS = 60;
    private static final int ITERATIONS_OF_A_PANEL = 28;
    private static final int LEAST_OF_A_PANEL = 4;

    /** Less makes the file four times as large and decides nothing. */
    private static final float LEAST_WEIGHT = 0.1f;

    private static final double L2_COST = 0.01;

    private Trainer() {}

    /**
     * Trains one classifier.
     *
     * @param examples of two labels or more; of fewer there is nothing to tell apart, and the
     *     classifier has no label
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
        Map<Long, Float> idf = idf(features, 1);
        var events = new ArrayList<Event>();
        for (int i = 0; i < examples.size(); i++) {
            if (features.get(i).size() > 0) {
                events.add(event(examples.get(i).label(), features.get(i), idf));
            }
        }
        var joined = new Joined(idf, leastWeight);
        boolean choice = events.stream().map(Event::getOutcome).distinct().count() > 1;
        return (choice ? joined.with("", model(events, ITERATIONS)) : joined).classifier();
    }

    /**
     * Trains the heads of a panel, each on the lessons that have a label for it.
     *
     * @return one classifier with the labels of all heads; a head of which all lessons have one
     *     label has nothing to weigh, and is left out, as all are where lessons are too few
     */
    static Classifier panel(List<Lesson> lessons) {
        var features = lessons.parallelStream().map(Lesson::features).toList();
        Map<Long, Float> idf = idf(features, LEAST_OF_A_PANEL);
        var heads = idf.isEmpty() ? List.<String>of() : heads(lessons);
        var models =
                heads.parallelStream().map(head -> head(head, lessons, features, idf)).toList();
        var joined = new Joined(idf, LEAST_WEIGHT);
        for (int i = 0; i < heads.size(); i++) {
            joined.with(heads.get(i) + Panel.MARK, models.get(i));
        }
        return joined.classifier();
    }

    private static List<String> heads(List<Lesson> lessons) {
        var labels = new TreeMap<String, Set<String>>();
        for (var lesson : lessons) {
            lesson.labels()
                    .forEach(
                            (head, label) ->
                                    labels.computeIfAbsent(head, any -> new TreeSet<>())
                                            .add(label));
        }
        labels.values().removeIf(some -> some.size() < 2);
        return List.copyOf(labels.keySet());
    }

    private static AbstractModel head(
            String head, List<Lesson> lessons, List<Features> features, Map<Long, Float> idf) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < lessons.size(); i++) {
            String label = lessons.get(i).labels().get(head);
            if (label != null) {
                events.add(event(label, features.get(i), idf));
            }
        }
        return model(events, ITERATIONS_OF_A_PANEL);
    }

    /**
     * How rare each feature is.
     *
     * @param least features of fewer texts are left out
     */
    static Map<Long, Float> idf(List<Features> all, int least) {
        var holding = new TreeMap<Long, Integer>();
        all.forEach(
                one -> Arrays.stream(one.names()).forEach(f -> holding.merge(f, 1, Integer::sum)));
        holding.values().removeIf(count -> count < least);
        var idf = new TreeMap<Long, Float>();
        holding.forEach(
                (feature, count) ->
                        idf.put(feature, (float) Math.log((1.0 + all.size()) / (1 + count)) + 1));
        return idf;
    }

    /** A text as OpenNLP takes it: tf-idf, scaled so that its squares sum to 1. */
    static Event event(String label, Features features, Map<Long, Float> idf) {
        var names = new ArrayList<String>();
        var values = new float[features.size()];
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            Float rare = idf.get(features.name(i));
            if (rare != null) {
                float value = features.count(i) * rare;
                values[names.size()] = value;
                names.add(Long.toString(features.name(i)));
                squares += (double) value * value;
            }
        }
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int i = 0; i < names.size(); i++) {
            values[i] /= length;
        }
        return new Event(label, names.toArray(String[]::new), Arrays.copyOf(values, names.size()));
    }

    static AbstractModel model(List<Event> events, int iterations) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, INDEXER);
        parameters.put("PrintMessages", false);
        try {
            var trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
