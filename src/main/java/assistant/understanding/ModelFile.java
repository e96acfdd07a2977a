package assistant.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
                out.writeLong(sum(written));
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

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Whether the bytes are classifiers that were trained from this. */
    static boolean fits(byte[] bytes, String hash) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readInt() == FORMAT && in.readUTF().equals(hash);
        } catch (IOException broken) {
            return false;
        }
    }

    /** The classifiers by name, those that are whole; none where trained from something else. */
    static Map<String, Classifier> read(byte[] bytes, String hash) {
        var whole = new HashMap<String, Classifier>();
        if (!fits(bytes, hash)) {
            return whole;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readInt();
            in.readUTF();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                long sum = in.readLong();
                byte[] one = in.readNBytes(Math.max(0, in.readInt()));
                if (sum(one) == sum) {
                    whole.put(name, read(one));
                }
            }
            return whole;
        } catch (IOException broken) {
            return whole;
        }
    }

    private static Classifier read(byte[] one) throws IOException {
        var bytes = new ByteArrayInputStream(one);
        var in = new DataInputStream(bytes);
        int count = in.readInt();
        var labels = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
        }
        int read = one.length - bytes.available();
        return new Classifier(labels, Weights.of(ByteBuffer.wrap(one, read, bytes.available())));
    }
}
