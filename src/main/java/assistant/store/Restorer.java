package assistant.store;

import org.jdbi.v3.core.Handle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup into a store that holds no conversation, and purges what was erased since.
 *
 * <p>Without its key a conversation cannot be read; so whose key is destroyed, or is in the log of
 * erasures, does not come back.
 */
public final class Restorer {
    private final Place place;

    private Restorer(Place place) {
        this.place = place;
    }

    /**
     * What came back.
     *
     * @param conversations that can be read
     * @param purged that were erased since
     */
    public record Restored(long conversations, long purged) {}

    /**
     * Restores.
     *
     * @param words a file that {@code backup} wrote
     * @param keys a file that {@code backup --keys} wrote; none where the keys are still there
     * @throws CannotOpen telling the operator what is wrong and what would be right; then nothing
     *     was put in
     */
    public static Restored restore(
            Optional<String> database, Path folder, Path words, Optional<Path> keys)
            throws CannotOpen {
        readable(words);
        if (keys.isPresent()) {
            readable(keys.get());
        }
        try (Place place = Stores.place(database, folder)) {
            return new Restorer(place).restore(words, keys);
        }
    }

    private static void readable(Path file) throws CannotOpen {
        if (!Files.isReadable(file)) {
            throw new CannotOpen("There is no file '%s' to read.".formatted(file));
        }
    }

    private Restored restore(Path words, Optional<Path> keys) throws CannotOpen {
        if (count(place.main(), "conversation") > 0) {
            throw new CannotOpen(
                    "There are conversations in %s. Restore into an empty store: name a new VTE_DATA or VTE_DATABASE, or move conversations.db away."
                            .formatted(place.name()));
        }
        boolean keyed = count(place.keys(), "secret") > 0;
        if (keyed == keys.isPresent()) {
            throw new CannotOpen(
                    keyed
                            ? "The keys are still in %s, and know what was erased. Leave out --keys."
                                    .formatted(place.name())
                            : "There are no keys in %s. Name the backup of the keys with --keys."
                                    .formatted(place.name()));
        }
        if (keys.isPresent()) {
            put(keys.get(), "keys");
        }
        put(words, "main");
        return purge();
    }

    private void put(Path file, String which) throws CannotOpen {
        boolean words = which.equals("main");
        var tables = words ? Copy.WORDS : Copy.KEYS;
        Database to = words ? place.main() : place.keys();
        try (var from = Database.sqlite(file, false)) {
            Copy.of(tables, from, to);
        } catch (RuntimeException broken) {
            Copy.undo(tables, to);
            throw Stores.away("'" + file + "' or " + place.name(), broken);
        }
        if (words) {
            place.main()
                    .writer()
                    .useHandle(
                            handle ->
                                    handle.createQuery(place.main().dialect().countOn())
                                            .mapTo(Long.class)
                                            .list());
        }
    }

    private static long count(Database database, String table) {
        return database.reader()
                .withHandle(
                        handle ->
                                handle.createQuery("SELECT count(*) FROM " + table)
                                        .mapTo(Long.class)
                                        .one());
    }

    private Restored purge() {
        long purged = 0;
        String after = "";
        for (var ids = ids(after); !ids.isEmpty(); ids = ids(after)) {
            var gone = ids.stream().filter(this::isErased).toList();
            place.main()
                    .writer()
                    .useTransaction(handle -> gone.forEach(id -> Eraser.erase(handle, id, 0)));
            purged += gone.size();
            after = ids.getLast();
        }
        place.main().writer().useHandle(handle -> handle.execute("DELETE FROM erasing"));
        return new Restored(count(place.main(), "conversation"), purged);
    }

    private List<String> ids(String after) {
        return place.main()
                .reader()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT id FROM conversation WHERE id > ?
                                                ORDER BY id LIMIT 500\
                                                """)
                                        .bind(0, after)
                                        .mapTo(String.class)
                                        .list());
    }

    private boolean isErased(String id) {
        return place.keys().reader().withHandle(handle -> isErased(handle, id));
    }

    private static boolean isErased(Handle keys, String id) {
        boolean logged =
                keys.createQuery("SELECT 1 FROM erasure WHERE conversation = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
        return logged
                || keys.createQuery("SELECT 1 FROM data_key WHERE conversation = ?")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty();
    }
}
