package assistant.understanding;

import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Trained classifiers as bytes: a hash of what they were trained from, and then each by its name.
 */
final class ModelFile {
    private static final int FORMAT = 0x56544502;

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
        var idf = new TreeMap<>(classifier.idf());
        out.writeInt(idf.size());
        for (var one : idf.entrySet()) {
            out.writeUTF(one.getKey());
            out.writeFloat(one.getValue());
        }
        var model = new ByteArrayOutputStream();
        var writer = new GenericModelWriter(classifier.model(), new DataOutputStream(model));
        writer.persist();
        out.writeInt(model.size());
        model.writeTo(out);
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
                    return Optional.of(read(new DataInputStream(new ByteArrayInputStream(one))));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Classifier read(DataInputStream in) throws IOException {
        int features = in.readInt();
        var idf = HashMap.<String, Float>newHashMap(features);
        for (int i = 0; i < features; i++) {
            idf.put(in.readUTF(), in.readFloat());
        }
        byte[] model = in.readNBytes(in.readInt());
        var reader =
                new GenericModelReader(new BinaryFileDataReader(new ByteArrayInputStream(model)));
        return new Classifier(reader.getModel(), idf);
    }
}
