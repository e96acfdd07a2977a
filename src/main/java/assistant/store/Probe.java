package assistant.store;

import org.jdbi.v3.core.Handle;

/** Tries whether something can be written. */
final class Probe {
    private static final String NOBODY = "-";

    private Probe() {}

    /** Writes a row and takes it away again. */
    static boolean write(Handle handle) {
        handle.execute(
                "INSERT INTO erasing (conversation, at) VALUES (?, 0) ON CONFLICT DO NOTHING",
                NOBODY);
        return handle.execute("DELETE FROM erasing WHERE conversation = ?", NOBODY) == 1;
    }
}
