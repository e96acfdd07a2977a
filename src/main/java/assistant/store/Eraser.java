package assistant.store;

import org.jdbi.v3.core.Handle;

import java.time.InstantSource;
import java.util.List;

/**
 * Erases conversations: first their rows, then the keys without which no copy of them can be read.
 *
 * <p>What is between the two is written down, so that a crash there is made good.
 */
final class Eraser {
    private static final List<String> TABLES = List.of("exchange", "letter", "link");

    private final Rows rows;
    private final Writer writer;
    private final Keyring keys;
    private final InstantSource clock;

    Eraser(Rows rows, Writer writer, Keyring keys, InstantSource clock) {
        this.rows = rows;
        this.writer = writer;
        this.keys = keys;
        this.clock = clock;
    }

    void erase(List<String> conversations) {
        if (!conversations.isEmpty()) {
            long now = clock.millis();
            writer.run(
                    handle -> {
                        conversations.forEach(id -> erase(handle, id, now));
                        return conversations;
                    });
            keys.destroy(conversations, now);
        }
    }

    /** Erases the rows; the key is to be destroyed after the commit. */
    static void erase(Handle handle, String id, long now) {
        handle.execute("DELETE FROM conversation WHERE id = ?", id);
        for (String table : TABLES) {
            handle.execute("DELETE FROM %s WHERE conversation = ?".formatted(table), id);
        }
        handle.execute(
                "INSERT INTO erasing (conversation, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                id,
                now);
    }

    /** Destroys the keys of all whose rows are gone. */
    void finish() {
        var ids = rows.erasing();
        if (!ids.isEmpty()) {
            keys.destroy(ids, clock.millis());
            writer.run(
                    handle -> {
                        ids.forEach(
                                id ->
                                        handle.execute(
                                                "DELETE FROM erasing WHERE conversation = ?", id));
                        return ids;
                    });
        }
    }
}
