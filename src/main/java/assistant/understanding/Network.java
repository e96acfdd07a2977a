package assistant.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A feed-forward network with one hidden layer, which all heads of a panel share: what is learned
 * of one fact helps to hear the others, and features count together, not each by itself.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Network {
    private static final int FOUR = 4;

    private final List<String> labels;
    private final int units;

    /** Feature f adds rows[f * units + u] times scale[f] to hidden unit u. */
    private final byte[] rows;

    private final float[] scale;
    private final float[] bias;

    /** Hidden unit u adds itself times out[u * labels + l] to label l. */
    private final float[] out;

    private final float[] outBias;

    /** Keeps the arrays as they are; they are large. */
    Network(
            List<String> labels,
            byte[] rows,
            float[] scale,
            float[] bias,
            float[] out,
            float[] outBias) {
        this.labels = List.copyOf(labels);
        this.units = bias.length;
        this.rows = rows;
        this.scale = scale;
        this.bias = bias;
        this.out = out;
        this.outBias = outBias;
    }

    List<String> labels() {
        return labels;
    }

    /** For each label what the features weigh for it. */
    double[] sums(SparseVector text) {
        float[] unit = bias.clone();
        int i = 0;
        for (; i + FOUR <= text.size(); i += FOUR) {
            addFour(text, i, unit);
        }
        for (; i < text.size(); i++) {
            int row = text.feature()[i] * units;
            float value = value(text, i);
            for (int u = 0; u < units; u++) {
                unit[u] += value * rows[row + u];
            }
        }
        for (int u = 0; u < units; u++) {
            unit[u] = (float) StrictMath.tanh(unit[u]);
        }
        float[] sum = outBias.clone();
        for (int u = 0; u < units; u++) {
            int at = u * sum.length;
            for (int label = 0; label < sum.length; label++) {
                sum[label] += unit[u] * out[at + label];
            }
        }
        var sums = new double[sum.length];
        for (int label = 0; label < sum.length; label++) {
            sums[label] = sum[label];
        }
        return sums;
    }

    /** Adds four features at once: the units are gone over a quarter as often. */
    private void addFour(SparseVector text, int i, float[] unit) {
        int[] feature = text.feature();
        int a = feature[i] * units;
        int b = feature[i + 1] * units;
        int c = feature[i + 2] * units;
        int d = feature[i + 3] * units;
        float ofA = value(text, i);
        float ofB = value(text, i + 1);
        float ofC = value(text, i + 2);
        float ofD = value(text, i + 3);
        for (int u = 0; u < unit.length; u++) {
            unit[u] +=
                    ofA * rows[a + u] + ofB * rows[b + u] + ofC * rows[c + u] + ofD * rows[d + u];
        }
    }

    private float value(SparseVector text, int i) {
        return text.value()[i] * scale[text.feature()[i]];
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var file = new DataOutputStream(bytes)) {
            Labels.write(labels, file);
            file.writeInt(units);
            file.writeInt(scale.length);
            file.write(rows);
            for (float[] all : List.of(scale, bias, out, outBias)) {
                for (float one : all) {
                    file.writeFloat(one);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #bytes} wrote, and leaves what is behind it. */
    static Network of(ByteBuffer bytes) {
        var labels = Labels.read(bytes);
        int units = bytes.getInt();
        int features = bytes.getInt();
        byte[] rows = new byte[features * units];
        bytes.get(rows);
        return new Network(
                labels,
                rows,
                floats(bytes, features),
                floats(bytes, units),
                floats(bytes, labels.size() * units),
                floats(bytes, labels.size()));
    }

    private static float[] floats(ByteBuffer bytes, int size) {
        float[] floats = new float[size];
        bytes.asFloatBuffer().get(floats);
        bytes.position(bytes.position() + size * Float.BYTES);
        return floats;
    }
}
