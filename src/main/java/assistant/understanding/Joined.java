package assistant.understanding;

import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the learned weights out of OpenNLP's models, which keep them under strings. */
final class Joined {
    private final Map<Long, Float> idf;
    private final float least;
    private final List<String> labels = new ArrayList<>();
    private final Map<Long, List<Entry>> learned = new TreeMap<>();
    private int entries;

    /** What a feature weighs for the label of this place. */
    private record Entry(int label, float weight) {}

    /**
     * @param idf of every feature of every model
     * @param least what weighs less, for or against, is left out
     */
    Joined(Map<Long, Float> idf, float least) {
        this.idf = idf;
        this.least = least;
    }

    /**
     * Takes one in.
     *
     * @param prefix put before each of its labels
     */
    Joined with(String prefix, AbstractModel model) {
        int first = labels.size();
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            labels.add(prefix + model.getOutcome(i));
        }
        ((Map<?, ?>) model.getDataStructures()[1])
                .forEach((name, of) -> add(Long.valueOf((String) name), (Context) of, first));
        return this;
    }

    private void add(Long name, Context of, int first) {
        var some = learned.computeIfAbsent(name, n -> new ArrayList<>());
        for (int k = 0; k < of.getOutcomes().length; k++) {
            float weight = (float) of.getParameters()[k];
            if (Math.abs(weight) >= least) {
                some.add(new Entry(first + of.getOutcomes()[k], weight));
                entries++;
            }
        }
    }

    Classifier classifier() {
        var names = new long[learned.size()];
        var rare = new float[names.length];
        var from = new int[names.length + 1];
        var label = new short[entries];
        var weight = new float[entries];
        int i = 0;
        int at = 0;
        for (var one : learned.entrySet()) {
            names[i] = one.getKey();
            rare[i] = idf.getOrDefault(one.getKey(), 0f);
            for (Entry entry : one.getValue()) {
                label[at] = (short) entry.label();
                weight[at++] = entry.weight();
            }
            from[++i] = at;
        }
        return new Classifier(labels, new Weights(names, rare, from, label, weight));
    }
}
