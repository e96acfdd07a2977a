package assistant.understanding;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a classifier learned, in flat rows that load at once: its features in ascending order, the
 * inverse document frequency of each, and for each the labels it speaks for or against.
 */
final class Weights {
    private static final int BEGINNINGS = 1 << 16;

    private final long[] names;
    private final float[] idf;

    /** Feature i has the entries from[i] to from[i + 1]. */
    private final int[] from;

    private final short[] label;
    private final float[] weight;

    /** The names are hashes, spread evenly: where those begin that share the first 16 bits. */
    private final int[] begin = new int[BEGINNINGS + 1];

    /**
     * Keeps the arrays as they are; they are large.
     *
     * @param names ascending
     * @param from one longer than the names
     */
    Weights(long[] names, float[] idf, int[] from, short[] label, float[] weight) {
        this.names = names;
        this.idf = idf;
        this.from = from;
        this.label = label;
        this.weight = weight;
        int at = 0;
        for (int i = 0; i < BEGINNINGS; i++) {
            begin[i] = at;
            while (at < names.length && beginning(names[at]) == i) {
                at++;
            }
        }
        begin[BEGINNINGS] = at;
    }

    /** The first 16 bits, the least name's least. */
    private static int beginning(long name) {
        return (int) (name >> Long.SIZE - 16) + BEGINNINGS / 2;
    }

    /** Where the feature stands; negative where it is unknown. */
    int at(long name) {
        int i = beginning(name);
        return Arrays.binarySearch(names, begin[i], begin[i + 1], name);
    }

    /** Those of its features that are known. */
    SparseVector vector(Features features) {
        int[] feature = new int[features.size()];
        float[] value = new float[features.size()];
        int size = 0;
        double squares = 0;
        for (int i = 0; i < features.size(); i++) {
            int at = at(features.name(i));
            if (at >= 0) {
                feature[size] = at;
                value[size] = features.count(i) * idf[at];
                squares += (double) value[size] * value[size];
                size++;
            }
        }
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int i = 0; i < size; i++) {
            value[i] /= length;
        }
        return new SparseVector(size, feature, value);
    }

    /** For each label what the features weigh for it. */
    double[] sums(SparseVector text, int labels) {
        var sums = new double[labels];
        for (int i = 0; i < text.size(); i++) {
            int at = text.feature()[i];
            double value = text.value()[i];
            for (int entry = from[at]; entry < from[at + 1]; entry++) {
                sums[label[entry]] += value * weight[entry];
            }
        }
        return sums;
    }

    byte[] bytes() {
        int size = Integer.BYTES * 3 + names.length * 16 + label.length * 6;
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(names.length).putInt(label.length);
        bytes.asLongBuffer().put(names);
        bytes.position(bytes.position() + names.length * Long.BYTES);
        bytes.asFloatBuffer().put(idf);
        bytes.position(bytes.position() + idf.length * Float.BYTES);
        bytes.asIntBuffer().put(from);
        bytes.position(bytes.position() + from.length * Integer.BYTES);
        bytes.asFloatBuffer().put(weight);
        bytes.position(bytes.position() + weight.length * Float.BYTES);
        bytes.asShortBuffer().put(label);
        return bytes.array();
    }

    /** Reads what {@link #bytes} wrote, to the byte. */
    static Weights of(ByteBuffer bytes) {
        int features = bytes.getInt();
        int entries = bytes.getInt();
        var names = new long[features];
        var idf = new float[features];
        var from = new int[features + 1];
        var weight = new float[entries];
        var label = new short[entries];
        bytes.asLongBuffer().get(names);
        bytes.position(bytes.position() + features * Long.BYTES);
        bytes.asFloatBuffer().get(idf);
        bytes.position(bytes.position() + features * Float.BYTES);
        bytes.asIntBuffer().get(from);
        bytes.position(bytes.position() + from.length * Integer.BYTES);
        bytes.asFloatBuffer().get(weight);
        bytes.position(bytes.position() + entries * Float.BYTES);
        bytes.asShortBuffer().get(label);
        bytes.position(bytes.position() + entries * Short.BYTES);
        return new Weights(names, idf, from, label, weight);
    }
}
