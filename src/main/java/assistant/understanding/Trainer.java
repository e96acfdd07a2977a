package assistant.understanding;

import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
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
import java.util.TreeMap;

/**
 * Trains a classifier with OpenNLP; the same examples give the same one.
 *
 * <p>Quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, 60 iterations, nothing cut off, one
 * thread: chosen by five-fold cross-validation on the training parts of six public corpora.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY = "qn l2=0.01 it=60 stems pairs chars3-5 tfidf fnv64";

    private static final String INDEXER = "OnePassRealValue";
    private static final int ITERATIONS = 60;
    private static final double L2_COST = 0.01;

    private Trainer() {}

    /**
     * Trains.
     *
     * @param examples of two labels or more
     */
    public static Classifier train(List<Example> examples) {
        var features = examples.stream().map(example -> Features.of(example.text())).toList();
        Map<Long, Float> idf = idf(features);
        var events = new ArrayList<Event>();
        for (int i = 0; i < examples.size(); i++) {
            if (features.get(i).size() > 0) {
                events.add(event(examples.get(i).label(), features.get(i), idf));
            }
        }
        return classifier(model(events), idf);
    }

    static Map<Long, Float> idf(List<Features> all) {
        var holding = new TreeMap<Long, Integer>();
        all.forEach(
                one -> Arrays.stream(one.names()).forEach(f -> holding.merge(f, 1, Integer::sum)));
        var idf = new TreeMap<Long, Float>();
        holding.forEach(
                (feature, count) ->
                        idf.put(feature, (float) Math.log((1.0 + all.size()) / (1 + count)) + 1));
        return idf;
    }

    /** A text as OpenNLP takes it: tf-idf, scaled so that its squares sum to 1. */
    static Event event(String label, Features features, Map<Long, Float> idf) {
        var names = new String[features.size()];
        var values = new float[features.size()];
        double squares = 0;
        for (int i = 0; i < names.length; i++) {
            names[i] = Long.toString(features.name(i));
            values[i] = features.count(i) * idf.getOrDefault(features.name(i), 0f);
            squares += (double) values[i] * values[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
        return new Event(label, names, values);
    }

    static AbstractModel model(List<Event> events) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
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

    /** Takes the learned weights out of OpenNLP's model, which keeps them under strings. */
    private static Classifier classifier(AbstractModel model, Map<Long, Float> idf) {
        var learned = new TreeMap<Long, Context>();
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((name, of) -> learned.put(Long.valueOf((String) name), (Context) of));
        int entries = learned.values().stream().mapToInt(one -> one.getOutcomes().length).sum();
        var names = new long[learned.size()];
        var frequency = new float[names.length];
        var from = new int[names.length + 1];
        var label = new short[entries];
        var weight = new float[entries];
        int i = 0;
        int entry = 0;
        for (var one : learned.entrySet()) {
            names[i] = one.getKey();
            frequency[i] = idf.getOrDefault(one.getKey(), 0f);
            for (int k = 0; k < one.getValue().getOutcomes().length; k++) {
                label[entry] = (short) one.getValue().getOutcomes()[k];
                weight[entry++] = (float) one.getValue().getParameters()[k];
            }
            from[++i] = entry;
        }
        return new Classifier(labels(model), new Weights(names, frequency, from, label, weight));
    }

    private static List<String> labels(AbstractModel model) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            labels.add(model.getOutcome(i));
        }
        return labels;
    }
}
