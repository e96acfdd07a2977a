package assistant.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What was trained as bytes: a hash of what it was trained from, and then each model by its name
 * and with a check sum, since one that was damaged would understand otherwise without a sign.
 */
final class ModelFile {
    private static final int FORMAT = 0x56544506;

    private ModelFile() {}

    static byte[] write(String hash, Map<String, byte[]> models) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(hash);
            out.writeInt(models.size());
            for (var one : models.entrySet()) {
                byte[] model = one.getValue();
                out.writeUTF(one.getKey());
                out.writeLong(sum(one.getKey(), model, 0, model.length));
                out.writeInt(model.length);
                out.write(model);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Of the name too: a model under another's name would be read as what it is not. */
    private static long sum(String name, byte[] bytes, int from, int size) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        sum.update(bytes, from, size);
        return sum.getValue();
    }

    /** What the models in a file were trained from; nothing where it is another kind of file. */
    static Optional<String> hash(InputStream file) {
        try {
            var in = new DataInputStream(file);
            return in.readInt() == FORMAT ? Optional.of(in.readUTF()) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** The models by name, those that are whole; none where trained from something else. */
    static Map<String, ByteBuffer> read(byte[] bytes, String hash) {
        var whole = new HashMap<String, ByteBuffer>();
        if (hash(new ByteArrayInputStream(bytes)).filter(hash::equals).isEmpty()) {
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
                if (sum(name, bytes, from, size) == sum) {
                    whole.put(name, ByteBuffer.wrap(bytes, from, size));
                }
            }
            return whole;
        } catch (IOException broken) {
            return whole;
        }
    }
}
