package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

class NetworkTest {
    /** A message means yes where just one of its two words is there: no sum of the two tells it. */
    private static final List<List<String>> CLUES =
            List.of(List.of("a", "b", "z"), List.of("a", "z"), List.of("b", "z"), List.of("z"));

    private static final List<String> LABELS = List.of("no", "yes", "yes", "no");

    private static List<Features> texts(int times) {
        var texts = new ArrayList<Features>();
        for (int i = 0; i < times; i++) {
            CLUES.forEach(clues -> texts.add(Features.of("", clues)));
        }
        return texts;
    }

    private static List<String> labels(int times) {
        var labels = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            labels.addAll(LABELS);
        }
        return labels;
    }

    private static Vectors vectors(int times) {
        var texts = texts(times);
        return Vectors.of(texts, Vectors.idf(texts, 1));
    }

    private static Network trained(List<List<String>> labelOf, long seed) {
        var vectors = vectors(100);
        var heads = List.of("first", "second").subList(0, labelOf.size());
        return new NetworkTrainer(vectors, heads, labelOf, seed).train(vectors.ascending());
    }

    private static double[] sums(Network network, int text) {
        var vectors = vectors(100);
        int from = vectors.from()[text];
        int size = vectors.from()[text + 1] - from;
        int[] ascending = vectors.ascending();
        int[] place = new int[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            place[ascending[i]] = i;
        }
        int[] feature = new int[size];
        float[] value = new float[size];
        for (int i = 0; i < size; i++) {
            feature[i] = place[vectors.feature()[from + i]];
            value[i] = vectors.value()[from + i];
        }
        return network.sums(new SparseVector(size, feature, value));
    }

    @Test
    void itLearnsWhatNoSumOfFeaturesTells() {
        Network network = trained(List.of(labels(100)), 1);
        assertEquals(List.of("first:no", "first:yes"), network.labels());
        int text = 0;
        for (String label : LABELS) {
            double[] sums = sums(network, text++);
            assertEquals(label, sums[1] > sums[0] ? "yes" : "no");
        }
    }

    @Test
    void theSameTextsAndSeedGiveTheSameBytes() {
        byte[] bytes = trained(List.of(labels(100)), 1).bytes();
        assertArrayEquals(bytes, trained(List.of(labels(100)), 1).bytes());
        assertNotEquals(
                ByteBuffer.wrap(bytes), ByteBuffer.wrap(trained(List.of(labels(100)), 2).bytes()));
    }

    @Test
    void aHeadLearnsNothingOfATextWithoutALabelForIt() {
        var second = labels(100);
        var unlabelled = new ArrayList<>(second);
        for (int i = 0; i < second.size(); i += 2) {
            second.set(i, second.get(i).equals("yes") ? "no" : "yes");
            unlabelled.set(i, "");
        }
        Network wrong = trained(List.of(labels(100), second), 1);
        Network untold = trained(List.of(labels(100), unlabelled), 1);
        assertEquals(wrong.labels(), untold.labels());
        int text = 1;
        String right = labels(1).get(text);
        double[] sums = sums(untold, text);
        assertEquals(right, sums[3] > sums[2] ? "yes" : "no");
        double[] misled = sums(wrong, 0);
        assertNotEquals(labels(1).getFirst(), misled[3] > misled[2] ? "yes" : "no");
    }

    @Test
    void whatIsWrittenIsReadAndWeighsAlike() {
        Network network = trained(List.of(labels(100)), 1);
        var bytes = ByteBuffer.wrap(network.bytes());
        Network read = Network.of(bytes);
        assertEquals(0, bytes.remaining());
        assertEquals(network.labels(), read.labels());
        for (int text = 0; text < LABELS.size(); text++) {
            assertArrayEquals(sums(network, text), sums(read, text));
        }
        assertTrue(network.bytes().length > 1000);
    }
}
