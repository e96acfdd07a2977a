package assistant.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The labels of a model, in order, within a file. */
final class Labels {
    private static final String BETWEEN = "\n";

    private Labels() {}

    static void write(List<String> labels, DataOutputStream file) throws IOException {
        byte[] names = String.join(BETWEEN, labels).getBytes(StandardCharsets.UTF_8);
        file.writeInt(names.length);
        file.write(names);
    }

    /** Reads what {@link #write} wrote, and leaves what is behind it. */
    static List<String> read(ByteBuffer file) {
        byte[] names = new byte[file.getInt()];
        file.get(names);
        String labels = new String(names, StandardCharsets.UTF_8);
        return labels.isEmpty() ? List.of() : List.of(labels.split(BETWEEN));
    }
}
