package assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts the weights of several classifiers, over the same features, into flat rows. */
final class Joined {
    private final Vectors vectors;
    private final Map<Long, Float> idf;
    private final float least;
    private final List<String> labels = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * A classifier's weights: feature f weighs x[f * size + l] for its label l, all's first + l.
     */
    private record Part(int first, int size, double[] x) {}

    /**
     * @param vectors whose features they are over
     * @param idf of each
     * @param least what weighs less, for or against, is left out
     */
    Joined(Vectors vectors, Map<Long, Float> idf, float least) {
        this.vectors = vectors;
        this.idf = idf;
        this.least = least;
    }

    /**
     * Takes one in.
     *
     * @param prefix put before each of its labels
     * @param x feature f weighs x[f * labels + l] for label l
     */
    void add(String prefix, List<String> of, double[] x) {
        parts.add(new Part(labels.size(), of.size(), x));
        of.forEach(label -> labels.add(prefix + label));
    }

    Classifier classifier() {
        long[] names = vectors.names();
        int[] ascending = vectors.ascending();
        var sorted = new long[names.length];
        var rare = new float[names.length];
        var from = new int[names.length + 1];
        var rows = new Rows(parts.stream().mapToInt(part -> part.x().length).sum());
        for (int i = 0; i < names.length; i++) {
            sorted[i] = names[ascending[i]];
            rare[i] = idf.getOrDefault(sorted[i], 0f);
            for (Part part : parts) {
                rows.add(part, ascending[i]);
            }
            from[i + 1] = rows.size;
        }
        return new Classifier(
                labels, new Weights(sorted, rare, from, rows.labels(), rows.weights()));
    }

    /** Labels and their weights, as many as there are. */
    private final class Rows {
        private final short[] label;
        private final float[] weight;
        private int size;

        Rows(int most) {
            label = new short[most];
            weight = new float[most];
        }

        void add(Part part, int feature) {
            for (int i = 0; i < part.size(); i++) {
                float weighs = (float) part.x()[feature * part.size() + i];
                if (Math.abs(weighs) >= least && weighs != 0) {
                    label[size] = (short) (part.first() + i);
                    weight[size++] = weighs;
                }
            }
        }

        short[] labels() {
            return Arrays.copyOf(label, size);
        }

        float[] weights() {
            return Arrays.copyOf(weight, size);
        }
    }
}
