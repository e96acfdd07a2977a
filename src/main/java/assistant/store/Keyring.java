package assistant.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key for each conversation, wrapped by the master key and kept apart from the words.
 *
 * <p>Without its key nothing of a conversation can be read, wherever a copy of it lies.
 */
final class Keyring {
    private static final int REMEMBERED = 10_000;
    private static final int AT_ONCE = 500;
    private static final String HASHER = "hasher";

    private final Database database;
    private final MasterKey master;
    private final Hasher hasher;
    private final Map<String, Sealer> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Sealer> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private record Wrapped(byte[] bytes, String master) {}

    /**
     * @throws WrongMasterKey when the keys here are wrapped by another
     */
    Keyring(Database database, MasterKey master) {
        this.database = database;
        this.master = master;
        this.hasher = new Hasher(secret(HASHER));
    }

    /** The secret of that name; drawn when it is not there. */
    private byte[] secret(String name) {
        Sealer fresh = Sealer.fresh();
        Wrapped kept =
                database.writer()
                        .inTransaction(
                                handle -> {
                                    handle.execute(
                                            """
                                            INSERT INTO secret (name, wrapped, master)
                                            VALUES (?, ?, ?) ON CONFLICT DO NOTHING\
                                            """,
                                            name,
                                            wrap(name, fresh),
                                            master.current().id());
                                    return handle.createQuery(
                                                    "SELECT wrapped, master FROM secret WHERE name"
                                                            + " = ?")
                                            .bind(0, name)
                                            .map(
                                                    (row, context) ->
                                                            new Wrapped(
                                                                    row.getBytes(1),
                                                                    row.getString(2)))
                                            .one();
                                });
        return unwrap(name, kept).key();
    }

    Hasher hasher() {
        return hasher;
    }

    private byte[] wrap(String conversation, Sealer key) {
        return master.current().seal("key " + conversation, key.key());
    }

    private Sealer unwrap(String name, Wrapped wrapped) {
        Sealer by = master.named(wrapped.master).orElseThrow(WrongMasterKey::new);
        return new Sealer(by.open("key " + name, wrapped.bytes));
    }

    /**
     * A key made ready to be kept.
     *
     * @param master which master key wraps it
     */
    record Kept(String conversation, byte[] wrapped, String master) {}

    Kept kept(String conversation, Sealer key) {
        return new Kept(conversation, wrap(conversation, key), master.current().id());
    }

    /** Keeps the keys of new conversations; durable when it returns. */
    void keep(List<Kept> keys) {
        if (!keys.isEmpty()) {
            database.writer().useTransaction(handle -> keep(handle, keys));
        }
    }

    private static void keep(Handle handle, List<Kept> keys) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO data_key (conversation, wrapped, master)
                        VALUES (?, ?, ?) ON CONFLICT DO NOTHING\
                        """);
        keys.forEach(key -> batch.add(key.conversation, key.wrapped, key.master));
        batch.execute();
    }

    void remember(String conversation, Sealer key) {
        recent.put(conversation, key);
    }

    /** The key of a conversation; none once it is destroyed. */
    Optional<Sealer> of(String conversation) {
        Sealer known = recent.get(conversation);
        if (known != null) {
            return Optional.of(known);
        }
        var found =
                database.reader()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        """
                                                        SELECT wrapped, master FROM data_key
                                                        WHERE conversation = ?\
                                                        """)
                                                .bind(0, conversation)
                                                .map(
                                                        (row, context) ->
                                                                new Wrapped(
                                                                        row.getBytes(1),
                                                                        row.getString(2)))
                                                .findOne())
                        .map(wrapped -> unwrap(conversation, wrapped));
        found.ifPresent(key -> recent.put(conversation, key));
        return found;
    }

    /** Destroys keys for good, notes that in the log of erasures, and wipes the files. */
    void destroy(Collection<String> conversations, long at) {
        if (conversations.isEmpty()) {
            return;
        }
        conversations.forEach(recent::remove);
        database.writer()
                .useTransaction(
                        handle -> {
                            var gone =
                                    handle.prepareBatch(
                                            "DELETE FROM data_key WHERE conversation = ?");
                            var log =
                                    handle.prepareBatch(
                                            """
                                            INSERT INTO erasure (conversation, at)
                                            VALUES (?, ?) ON CONFLICT DO NOTHING\
                                            """);
                            for (String conversation : conversations) {
                                gone.add(conversation);
                                log.add(conversation, at);
                            }
                            gone.execute();
                            log.execute();
                        });
        database.writer().useHandle(handle -> handle.execute(database.dialect().scrub()));
    }

    /** Drops from the log of erasures what is older than any backup that may be put back. */
    void forgetErasures(long before) {
        database.writer()
                .useTransaction(
                        handle -> handle.execute("DELETE FROM erasure WHERE at < ?", before));
    }

    /** Wraps by the current master key what an older one wraps; gives how many keys. */
    int rotate() {
        int done = 0;
        for (int more = rotateSome(); more > 0; more = rotateSome()) {
            done += more;
        }
        return done;
    }

    private int rotateSome() {
        return database.writer()
                .inTransaction(
                        handle ->
                                rotate(handle, "data_key", "conversation")
                                        + rotate(handle, "secret", "name"));
    }

    /** "Less or greater" finds by the index what "not equal" reads a whole table for. */
    private int rotate(Handle handle, String table, String name) {
        var old =
                handle.createQuery(
                                "SELECT %s, wrapped, master FROM %s WHERE master < ? OR master > ? LIMIT %d"
                                        .formatted(name, table, AT_ONCE))
                        .bind(0, master.current().id())
                        .bind(1, master.current().id())
                        .map(
                                (row, context) ->
                                        Map.entry(
                                                row.getString(1),
                                                new Wrapped(row.getBytes(2), row.getString(3))))
                        .list();
        var batch =
                handle.prepareBatch(
                        "UPDATE %s SET wrapped = ?, master = ? WHERE %s = ?"
                                .formatted(table, name));
        old.forEach(
                one ->
                        batch.add(
                                wrap(one.getKey(), unwrap(one.getKey(), one.getValue())),
                                master.current().id(),
                                one.getKey()));
        if (!old.isEmpty()) {
            batch.execute();
        }
        return old.size();
    }

    /** The keys here are wrapped by a master key that was not given. */
    static final class WrongMasterKey extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongMasterKey() {
            super("the keys are wrapped by another master key");
        }
    }
}
