package assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Texts as numbers, in flat rows: of each text its features and their tf-idf, scaled so that its
 * squares sum to 1.
 *
 * @param names of the features, the most frequent first: what is used together lies together
 * @param from text i has the entries from[i] to from[i + 1]; one longer than the texts
 * @param feature of each entry, where it stands among the names
 * @param value of each entry
 */
record Vectors(long[] names, int[] from, int[] feature, float[] value) {
    /**
     * @param idf of every feature that counts
     */
    static Vectors of(List<Features> texts, Map<Long, Float> idf) {
        var ranks = HashMap.<Long, Integer>newHashMap(idf.size());
        long[] names =
                idf.entrySet().stream()
                        .sorted(
                                Map.Entry.<Long, Float>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .mapToLong(Map.Entry::getKey)
                        .toArray();
        float[] idfOf = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            ranks.put(names[i], i);
            idfOf[i] = idf.getOrDefault(names[i], 0f);
        }
        int[] from = new int[texts.size() + 1];
        int most = texts.stream().mapToInt(Features::size).sum();
        int[] feature = new int[most];
        float[] value = new float[most];
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            Features text = texts.get(i);
            double squares = 0;
            for (int k = 0; k < text.size(); k++) {
                Integer rank = ranks.get(text.name(k));
                if (rank != null) {
                    feature[at] = rank;
                    value[at] = text.count(k) * idfOf[rank];
                    squares += (double) value[at] * value[at];
                    at++;
                }
            }
            scale(value, from[i], at, squares);
            from[i + 1] = at;
        }
        return new Vectors(names, from, Arrays.copyOf(feature, at), Arrays.copyOf(value, at));
    }

    private static void scale(float[] value, int from, int to, double squares) {
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int i = from; i < to; i++) {
            value[i] /= length;
        }
    }

    /**
     * How rare each feature is: its inverse document frequency.
     *
     * @param least features of fewer texts are left out
     */
    static Map<Long, Float> idf(List<Features> all, int least) {
        long[] names = all.stream().flatMapToLong(one -> Arrays.stream(one.names())).toArray();
        Arrays.parallelSort(names);
        var idf = new TreeMap<Long, Float>();
        int next;
        for (int at = 0; at < names.length; at = next) {
            next = at + 1;
            while (next < names.length && names[next] == names[at]) {
                next++;
            }
            int holding = next - at;
            if (holding >= least) {
                idf.put(names[at], (float) Math.log((1.0 + all.size()) / (1 + holding)) + 1);
            }
        }
        return idf;
    }

    /** Where each name stands, the least name's place first. */
    int[] ascending() {
        return IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> names[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * How well weights explain labels of these texts.
     *
     * @param labelOf each text; empty where it has none
     */
    Likelihood labelled(List<String> labelOf) {
        var labels = labelOf.stream().filter(l -> !l.isEmpty()).distinct().sorted().toList();
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < labelOf.size(); i++) {
            if (!labelOf.get(i).isEmpty() && from[i] < from[i + 1]) {
                rows.add(i);
            }
        }
        return new Likelihood(
                this,
                labels,
                rows.stream().mapToInt(Integer::intValue).toArray(),
                rows.stream().mapToInt(row -> labels.indexOf(labelOf.get(row))).toArray());
    }
}
