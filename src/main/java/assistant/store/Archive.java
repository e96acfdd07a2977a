package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Notation;
import assistant.conversation.Stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Looks into a store from outside, while another process may be serving from it. */
public final class Archive implements AutoCloseable {
    private final Place place;

    private Archive(Place place) {
        this.place = place;
    }

    /**
     * Opens the store that the settings name, as {@link Stores#open} does.
     *
     * @throws CannotOpen when there is none, or it keeps nothing
     */
    public static Archive open(Optional<String> database, Path folder) throws CannotOpen {
        return new Archive(Stores.besides(database, folder));
    }

    /**
     * Writes the words, sealed, to a new file; none of their keys.
     *
     * @return how many rows
     */
    public long backup(Path file) throws CannotOpen {
        return copy(file, Copy.WORDS, place.main(), "main");
    }

    /** Writes the keys, wrapped by the master key, and the log of erasures to a new file. */
    public long backupKeys(Path file) throws CannotOpen {
        return copy(file, Copy.KEYS, place.keys(), "keys");
    }

    private static long copy(
            Path file, Map<String, List<String>> tables, Database from, String migrations)
            throws CannotOpen {
        create(file);
        try (var to = Database.sqlite(file, false, migrations)) {
            return Copy.of(tables, from, to);
        } catch (RuntimeException broken) {
            throw Stores.away("'" + file + "' or what it is made of", broken);
        }
    }

    /** For its owner's eyes only. */
    private static void create(Path file) throws CannotOpen {
        try {
            var ownersOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownersOnly));
        } catch (IOException wrong) {
            throw new CannotOpen(
                    "'%s' cannot be made (%s). Name a file that is not there yet, in a folder that is."
                            .formatted(file, wrong.getClass().getSimpleName()));
        }
    }

    /** How many conversations and turns there are, by channel. */
    public Map<Channel, Counts> counts() {
        var counts = new TreeMap<Channel, Counts>();
        place.main()
                .unhurried()
                .useHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT channel, count(*), sum(turn)
                                                FROM conversation GROUP BY channel\
                                                """)
                                        .map(
                                                (row, context) ->
                                                        counts.put(
                                                                Channel.of(row.getString(1))
                                                                        .orElseThrow(),
                                                                new Counts(
                                                                        row.getLong(2),
                                                                        row.getLong(3))))
                                        .list());
        return counts;
    }

    /**
     * What is there on one channel.
     *
     * @param turns taken after the first, over all conversations
     */
    public record Counts(long conversations, long turns) {}

    /**
     * Opens every conversation with the master key.
     *
     * @throws CannotOpen when the key does not fit
     */
    public void each(
            String master, Notation notation, BiConsumer<Stored, List<Exchange>> conversation)
            throws CannotOpen {
        try {
            var keys = new Keyring(place.keys(), MasterKey.of(master));
            var rows = new Rows(place.main(), keys, new Vault(notation));
            try (var ids = rows.everyId()) {
                ids.forEach(
                        id ->
                                rows.conversation(id)
                                        .ifPresent(
                                                one ->
                                                        conversation.accept(
                                                                one, rows.exchanges(id))));
            }
        } catch (IllegalArgumentException | Keyring.WrongMasterKey wrong) {
            throw new CannotOpen("VTE_MASTER_KEY does not fit the keys of this store.");
        }
    }

    @Override
    public void close() {
        place.close();
    }
}
