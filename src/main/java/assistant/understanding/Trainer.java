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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains a classifier; the same examples give the same one.
 *
 * <p>Quasi-Newton maximum entropy, L1 cost 0, L2 cost 0.01, 60 iterations, nothing cut off, one
 * thread: chosen by five-fold cross-validation on the training parts of six public corpora.
 */
public final class Trainer {
    /** Names this way of training; part of what a stored model is checked against. */
    public static final String WAY = "qn l2=0.01 it=60 stems pairs chars3-5 tfidf 2";

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
        Map<String, Float> idf = idf(features);
        var events = new ArrayList<Event>();
        for (int i = 0; i < examples.size(); i++) {
            var counts = features.get(i).counts();
            String[] names = counts.keySet().toArray(String[]::new);
            if (names.length > 0) {
                float[] weights = Classifier.weights(counts, names, idf);
                events.add(new Event(examples.get(i).label(), names, weights));
            }
        }
        return new Classifier(model(events), idf);
    }

    private static Map<String, Float> idf(List<Features> all) {
        var holding = new HashMap<String, Integer>();
        all.forEach(one -> one.counts().keySet().forEach(f -> holding.merge(f, 1, Integer::sum)));
        var idf = new HashMap<String, Float>();
        holding.forEach(
                (feature, count) ->
                        idf.put(feature, (float) Math.log((1.0 + all.size()) / (1 + count)) + 1));
        return idf;
    }

    private static AbstractModel model(List<Event> events) {
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
}
