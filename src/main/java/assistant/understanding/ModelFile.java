package assistant.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Trained classifiers as bytes: a hash of what they were trained from, and then each by its name
 * and with a check sum, since one that was damaged would understand otherwise without a sign.
 */
final class ModelFile {
    private static final int FORMAT = 0x56544504;

    private ModelFile() {}

    static byte[] write(String hash, Map<String, Classifier> classifiers) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(hash);
            out.writeInt(classifiers.size());
            for (var one : classifiers.entrySet()) {
                byte[] written = write(one.getValue());
                out.writeUTF(one.getKey());
                out.writeLong(sum(written, 0, written.length));
                out.writeInt(written.length);
                out.write(written);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] write(Classifier classifier) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(classifier.labels().size());
        for (String label : classifier.labels()) {
            out.writeUTF(label);
        }
        out.write(classifier.weights().bytes());
        return bytes.toByteArray();
    }

    private static long sum(byte[] bytes, int from, int size) {
        var sum = new CRC32();
        sum.update(bytes, from, size);
        return sum.getValue();
    }

    /** What the classifiers in a file were trained from; of another file, and of none: "". */
    static String hash(InputStream file) {
        try {
            var in = new DataInputStream(file);
            return in.readInt() == FORMAT ? in.readUTF() : "";
        } catch (IOException broken) {
            return "";
        }
    }

    /** The classifiers by name, those that are whole; none where trained from something else. */
    static Map<String, Classifier> read(byte[] bytes, String hash) {
        var whole = new HashMap<String, Classifier>();
        if (!hash(new ByteArrayInputStream(bytes)).equals(hash)) {
            return whole;
        }
        var unread = new ByteArrayInputStream(bytes);
        try (var in = new DataInputStream(unread)) {
            in.readInt();
            in.readUTF();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long sum = in.readLong();
                int size = in.readInt();
                int from = bytes.length - unread.available();
                if (size < 0 || in.skipBytes(size) < size) {
                    return whole;
                }
                if (sum(bytes, from, size) == sum) {
                    whole.put(name, read(bytes, from, size));
                }
            }
            return whole;
        } catch (IOException broken) {
            return whole;
        }
    }

    private static Classifier read(byte[] bytes, int from, int size) throws IOException {
        var unread = new ByteArrayInputStream(bytes, from, size);
        var in = new DataInputStream(unread);
        int count = in.readInt();
        var labels = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        int rest = unread.available();
        return new Classifier(labels, Weights.of(ByteBuffer.wrap(bytes, from + size - rest, rest)));
    }
}
