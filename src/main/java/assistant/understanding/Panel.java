package assistant.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What weighs a message as a whole: what it is for, whether it is an emergency, and what it tells
 * of each fact. Each of these is a head.
 *
 * <p>A maximum entropy classifier, and networks, each weigh the same features; of a head that
 * several of them have, the mean of their chances counts.
 */
final class Panel {
    /** Between the name of a head and one of its labels. */
    static final char MARK = ':';

    /** What the message is for. */
    static final String PURPOSE = "purpose";

    /** What it tells of the fact that is asked. */
    static final String ASKED = "asked";

    /** Whether it is an emergency. */
    static final String ALARM = "alarm";

    /** What it tells that the article does not speak about. */
    static final String ASIDE = "aside";

    /** The label where a fact is not told, or there is no emergency. */
    static final String NOTHING = "-";

    private final Classifier classifier;
    private final List<Network> networks;
    private final List<Head> heads = new ArrayList<>();

    /**
     * A head.
     *
     * @param labels that it has
     * @param places of its first label among those of the classifier and of each network, in that
     *     order, -1 where one does not have the head; its labels stand together, in one order
     */
    private record Head(String name, List<String> labels, int[] places) {
        int models() {
            int models = 0;
            for (int place : places) {
                models += place < 0 ? 0 : 1;
            }
            return models;
        }
    }

    /**
     * @param classifier with the labels of its heads, each behind its head's name
     * @param networks over the same features, with labels of the same kind
     */
    Panel(Classifier classifier, List<Network> networks) {
        this.classifier = classifier;
        this.networks = List.copyOf(networks);
        var all = new ArrayList<List<String>>();
        all.add(classifier.labels());
        networks.forEach(network -> all.add(network.labels()));
        all.stream()
                .flatMap(List::stream)
                .map(label -> label.substring(0, label.indexOf(MARK)))
                .distinct()
                .sorted()
                .forEach(name -> heads.add(head(name, all)));
    }

    private static Head head(String name, List<List<String>> all) {
        String before = name + MARK;
        var labels =
                all.stream()
                        .flatMap(List::stream)
                        .filter(label -> label.startsWith(before))
                        .distinct()
                        .toList();
        int[] places = all.stream().mapToInt(one -> one.indexOf(labels.getFirst())).toArray();
        return new Head(
                name,
                labels.stream().map(label -> label.substring(before.length())).toList(),
                places);
    }

    /**
     * What the heads make of a message.
     *
     * @param chances head to label to its probability; those of a head sum to 1
     * @param known the share of its stems that the lessons have, 0 to 1
     */
    record Weighed(Map<String, Map<String, Double>> chances, double known) {
        /** Where the lessons had nothing to choose from, nothing is told. */
        Map<String, Double> of(String head) {
            return chances.getOrDefault(head, Map.of(NOTHING, 1.0));
        }

        double chance(String head, String label) {
            return of(head).getOrDefault(label, 0.0);
        }
    }

    Weighed weigh(Features features) {
        SparseVector text = classifier.weights().vector(features);
        var sums = new ArrayList<double[]>();
        sums.add(classifier.sums(text));
        networks.forEach(network -> sums.add(network.sums(text)));
        var chances = HashMap.<String, Map<String, Double>>newHashMap(heads.size());
        heads.forEach(head -> chances.put(head.name(), chances(head, sums)));
        return new Weighed(chances, classifier.known(features));
    }

    private static Map<String, Double> chances(Head head, List<double[]> sums) {
        double[] chance = new double[head.labels().size()];
        for (int model = 0; model < sums.size(); model++) {
            if (head.places()[model] >= 0) {
                add(sums.get(model), head.places()[model], chance);
            }
        }
        int models = head.models();
        var chances = HashMap.<String, Double>newHashMap(chance.length);
        for (int i = 0; i < chance.length; i++) {
            chances.put(head.labels().get(i), chance[i] / models);
        }
        return chances;
    }

    /** Adds a model's chances for the labels of a head. */
    private static void add(double[] sums, int first, double[] chance) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < chance.length; i++) {
            most = Math.max(most, sums[first + i]);
        }
        double all = 0;
        double[] grown = new double[chance.length];
        for (int i = 0; i < chance.length; i++) {
            grown[i] = Math.exp(sums[first + i] - most);
            all += grown[i];
        }
        for (int i = 0; i < chance.length; i++) {
            chance[i] += grown[i] / all;
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            file.write(classifier.bytes());
            file.writeInt(networks.size());
            for (Network network : networks) {
                file.write(network.bytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote. */
    static Panel of(ByteBuffer bytes) {
        Classifier classifier = Classifier.of(bytes);
        var networks = new ArrayList<Network>();
        int count = bytes.getInt();
        for (int i = 0; i < count; i++) {
            networks.add(Network.of(bytes));
        }
        return new Panel(classifier, networks);
    }
}
