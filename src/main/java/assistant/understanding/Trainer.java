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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Trains classifiers with OpenNLP; the same examples give the same ones.
 *
 * <p>Quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, one thread. For a single classifier 60
 * iterations, nothing cut off: chosen by five-fold cross-validation on the training parts of six
 * public corpora. For a panel 28 iterations over features that six messages have: chosen on the
 * gold set's development part, where more of either gained nothing.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY =
            "qn l2=0.01 it=60 stems pairs chars3-4 tfidf fnv64; panel least=6 it=28 clues senses";

    private static final String INDEXER = "OnePassRealValue";
    private static final int ITERATIONS = 60;
    private static final int ITERATIONS_OF_A_PANEL = 28;
    private static final int LEAST_OF_A_PANEL = 6;

    /** Less makes the file four times as large and decides nothing. */
    private static final float LEAST_WEIGHT = 0.1f;

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
        Map<Long, Float> idf = idf(features, 1);
        var events = new ArrayList<Event>();
        for (int i = 0; i < examples.size(); i++) {
            if (features.get(i).size() > 0) {
                events.add(event(examples.get(i).label(), features.get(i), idf));
            }
        }
        var joined = new Joined(idf, leastWeight);
        return (tell(events) ? joined.with("", model(events, ITERATIONS)) : joined).classifier();
    }

    /**
     * Trains the heads of a panel, each on the lessons that have a label for it.
     *
     * @return one classifier with the labels of all heads; a head whose lessons do not tell its
     *     labels apart has nothing to weigh, and is left out
     */
    static Classifier panel(List<Lesson> lessons) {
        var features = lessons.parallelStream().map(Lesson::features).toList();
        Map<Long, Float> idf = idf(features, LEAST_OF_A_PANEL);
        var heads = new TreeSet<String>();
        lessons.forEach(lesson -> heads.addAll(lesson.labels().keySet()));
        var models =
                heads.parallelStream().map(head -> head(head, lessons, features, idf)).toList();
        var joined = new Joined(idf, LEAST_WEIGHT);
        int at = 0;
        for (String head : heads) {
            models.get(at++).ifPresent(model -> joined.with(head + Panel.MARK, model));
        }
        return joined.classifier();
    }

    private static Optional<AbstractModel> head(
            String head, List<Lesson> lessons, List<Features> features, Map<Long, Float> idf) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < lessons.size(); i++) {
            String label = lessons.get(i).labels().get(head);
            if (label != null) {
                events.add(event(label, features.get(i), idf));
            }
        }
        return tell(events) ? Optional.of(model(events, ITERATIONS_OF_A_PANEL)) : Optional.empty();
    }

    /** Whether any feature speaks for one label more than for another: else OpenNLP never ends. */
    private static boolean tell(List<Event> events) {
        return events.stream()
                .flatMap(event -> Arrays.stream(event.getContext()))
                .distinct()
                .anyMatch(feature -> tells(feature, events));
    }

    private static boolean tells(String feature, List<Event> events) {
        var sums = new HashMap<String, Float>();
        for (Event event : events) {
            int at = List.of(event.getContext()).indexOf(feature);
            sums.merge(event.getOutcome(), at < 0 ? 0 : event.getValues()[at], Float::sum);
        }
        return Set.copyOf(sums.values()).size() > 1;
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
