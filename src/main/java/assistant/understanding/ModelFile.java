package assistant.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Trained classifiers as bytes: a hash of what they were trained from, and then each by its name.
 */
final class ModelFile {
    private static final int FORMAT = 0x56544503;

    private ModelFile() {}

    static byte[] write(String hash, Map<String, Classifier> classifiers) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(hash);
            out.writeInt(classifiers.size());
            for (var one : classifiers.entrySet()) {
                var bytesOfOne = new ByteArrayOutputStream();
                write(new DataOutputStream(bytesOfOne), one.getValue());
                out.writeUTF(one.getKey());
                out.writeInt(bytesOfOne.size());
                bytesOfOne.writeTo(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Classifier classifier) throws IOException {
        out.writeInt(classifier.labels().size());
        for (String label : classifier.labels()) {
            out.writeUTF(label);
        }
        out.write(classifier.weights().bytes());
    }

    /** Whether the bytes are classifiers that were trained from this. */
    static boolean fits(byte[] bytes, String hash) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readInt() == FORMAT && in.readUTF().equals(hash);
        } catch (IOException broken) {
            return false;
        }
    }

    /** One of the classifiers; none where it was trained from something else, or is broken. */
    static Optional<Classifier> read(byte[] bytes, String hash, String name) {
        if (!fits(bytes, hash)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readInt();
            in.readUTF();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                boolean wanted = in.readUTF().equals(name);
                byte[] one = in.readNBytes(in.readInt());
                if (wanted) {
                    return Optional.of(read(one));
                }
            }
            return Optional.empty();
        } catch (IOException | BufferUnderflowException | IllegalArgumentException broken) {
            return Optional.empty();
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
