package assistant.store;

import assistant.conversation.Conversations;
import assistant.conversation.Notation;

import org.flywaydb.core.api.FlywayException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the store that a setting names. */
public final class Stores {
    private static final String MEMORY = "memory:";
    private static final String POSTGRESQL = "jdbc:postgresql://";
    private static final int MOST_IN_MEMORY = 1_000_000;
    static final String WORDS = "conversations.db";
    static final String KEYS = "keys.db";

    private Stores() {}

    /**
     * Opens it.
     *
     * @param database {@code memory:} or {@code jdbc:postgresql://...}; empty for files in the
     *     folder
     * @param folder of the embedded store and, unless it is given, of the master key
     * @param master the master key as written in a setting; empty for the one in the folder
     * @throws CannotOpen telling the operator what is wrong and what would be right
     */
    public static Conversations open(
            Optional<String> database,
            Path folder,
            Optional<String> master,
            Notation notation,
            InstantSource clock)
            throws CannotOpen {
        if (database.filter(MEMORY::equals).isPresent()) {
            return new MemoryConversations(MOST_IN_MEMORY);
        }
        return openSql(database, folder, master, notation, clock);
    }

    /** The same for a store that keeps something. */
    static SqlConversations openSql(
            Optional<String> database,
            Path folder,
            Optional<String> master,
            Notation notation,
            InstantSource clock)
            throws CannotOpen {
        MasterKey key = masterKey(folder, master);
        Place place = place(database, folder);
        try {
            var conversations = new SqlConversations(place, key, notation, clock);
            return database.isEmpty() ? conversations.alone() : conversations;
        } catch (Keyring.WrongMasterKey wrong) {
            place.close();
            throw new CannotOpen(
                    "The master key does not fit the keys in %s. Give the one they were made with (VTE_MASTER_KEY); to change it, give the new one before it, by a comma."
                            .formatted(place.name()));
        } catch (RuntimeException broken) {
            place.close();
            throw away(place.name(), broken);
        }
    }

    /** Where a store keeps things; made when it is not there. */
    static Place place(Optional<String> database, Path folder) throws CannotOpen {
        if (database.isPresent()) {
            return shared(database.get());
        }
        createFolder(folder);
        return embedded(folder);
    }

    /** The same, as it is there, while another process may be serving from it. */
    static Place besides(Optional<String> database, Path folder) throws CannotOpen {
        if (database.isPresent()) {
            return shared(database.get());
        }
        Path words = folder.resolve(WORDS);
        Path keys = folder.resolve(KEYS);
        if (!Files.isReadable(words) || !Files.isReadable(keys)) {
            throw new CannotOpen(
                    "There is no store in '%s'. Name its folder with --data or VTE_DATA."
                            .formatted(folder));
        }
        String name = "'" + folder + "'";
        return new Place(
                name, Database.sqlite(words, false), Database.sqlite(keys, true), () -> {});
    }

    private static void createFolder(Path folder) throws CannotOpen {
        try {
            Files.createDirectories(folder);
        } catch (IOException closed) {
            throw unwritable(folder, closed);
        }
    }

    private static CannotOpen unwritable(Path folder, IOException closed) {
        return new CannotOpen(
                "The folder '%s' cannot be written to (%s). Name another with VTE_DATA, or let this user write there."
                        .formatted(folder, closed.getClass().getSimpleName()));
    }

    private static MasterKey masterKey(Path folder, Optional<String> master) throws CannotOpen {
        try {
            if (master.isPresent()) {
                return MasterKey.of(master.get());
            }
            createFolder(folder);
            return MasterKey.in(folder);
        } catch (IllegalArgumentException wrong) {
            throw new CannotOpen("VTE_MASTER_KEY: " + wrong.getMessage());
        } catch (IOException closed) {
            throw unwritable(folder, closed);
        }
    }

    /** Two files in a folder that no other process has open. */
    static Place embedded(Path folder) throws CannotOpen {
        FolderLock lock = FolderLock.of(folder);
        try {
            Database main = Database.sqlite(folder.resolve(WORDS), false, "main");
            Database keys = Database.sqlite(folder.resolve(KEYS), true, "keys");
            return new Place("'" + folder + "'", main, keys, lock);
        } catch (RuntimeException broken) {
            lock.close();
            throw away("'" + folder + "'", broken);
        }
    }

    /** Two schemas of a PostgreSQL database. */
    static Place shared(String url) throws CannotOpen {
        if (url.equals(MEMORY)) {
            throw new CannotOpen("A store in memory is gone with its process.");
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new CannotOpen(
                    "VTE_DATABASE is 'memory:' or an address such as"
                            + " jdbc:postgresql://db.example/vte?user=vte; without it, files in"
                            + " VTE_DATA are used.");
        }
        String name = "the database of VTE_DATABASE";
        try {
            Database main = Database.postgresql(url, "vte", "main");
            Database keys = Database.postgresql(url, "vte_keys", "keys");
            return new Place(name, main, keys, () -> {});
        } catch (RuntimeException broken) {
            throw away(name, broken);
        }
    }

    static CannotOpen away(String name, RuntimeException broken) {
        if (broken instanceof FlywayException || Failures.isOfDatabase(broken)) {
            return new CannotOpen(
                    "The store in %s cannot be opened: %s. Is it there, may this user write to it, and is there room on the disk?"
                            .formatted(name, Failures.reason(broken)));
        }
        throw broken;
    }
}
