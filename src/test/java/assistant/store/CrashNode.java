package assistant.store;

import assistant.Vte;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Message;
import assistant.conversation.Outbox;
import assistant.conversation.Platform;
import assistant.wire.JsonNotation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that takes messages of a platform, sends the answers, and dies at a named point. */
public final class CrashNode {
    /** Where it dies. */
    enum Point {
        NOWHERE,
        BEFORE_INSERT,
        AFTER_INSERT,
        AFTER_COMMIT,
        AFTER_SEND
    }

    static final int MESSAGES = 20;
    private static final int DEAD = 77;
    private static final Address ANN = new Address(Channel.STANDARD, "us", "ann", "ann");

    private CrashNode() {}

    /** Dies at the n-th time that a point is reached. */
    private record Fuse(Point point, AtomicInteger left) {
        void reached(Point now) {
            if (now == point && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(DEAD);
            }
        }
    }

    /** Reaches a point around each transaction that writes turns. */
    private static final class Watched extends DelegatingTransactionHandler {
        private final Fuse fuse;

        Watched(TransactionHandler real, Fuse fuse) {
            super(real);
            this.fuse = fuse;
        }

        @Override
        public void begin(Handle handle) {
            fuse.reached(Point.BEFORE_INSERT);
            super.begin(handle);
        }

        @Override
        public void commit(Handle handle) {
            fuse.reached(Point.AFTER_INSERT);
            super.commit(handle);
            fuse.reached(Point.AFTER_COMMIT);
        }

        @Override
        public TransactionHandler specialize(Handle handle) throws SQLException {
            return new Watched(getDelegate().specialize(handle), fuse);
        }
    }

    private static final Platform PLATFORM =
            new Platform() {
                @Override
                public Channel channel() {
                    return Channel.STANDARD;
                }

                @Override
                public List<Letter> letters(
                        Address to, Optional<Exchange> opening, Exchange answer) {
                    return List.of(new Letter("/", "text/plain", "turn " + answer.number()));
                }
            };

    /**
     * Takes every message again from the first, as a platform does that got no answer.
     *
     * @param arguments the database or nothing; folder; point; at which time it is reached
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        var fuse =
                new Fuse(
                        Point.valueOf(arguments[2]),
                        new AtomicInteger(Integer.parseInt(arguments[3])));
        try (var conversations = open(arguments[0], folder, fuse)) {
            var assistant = assistant(conversations);
            for (int i = 0; i < MESSAGES; i++) {
                assistant.receive(new Delivered(ANN, "m" + i, new Message.Text(words(i))));
                write(folder, "acknowledged", Integer.toString(i));
                send(conversations.outbox(), folder, fuse);
            }
        }
    }

    static String words(int message) {
        return "message " + message;
    }

    private static SqlConversations open(String database, Path folder, Fuse fuse)
            throws CannotOpen {
        var place = database.isEmpty() ? Stores.embedded(folder) : Stores.shared(database);
        Database main = place.main();
        Jdbi writer = Jdbi.create(main.writers());
        writer.setTransactionHandler(new Watched(LocalTransactionHandler.binding(), fuse));
        var watched =
                new Database(main.dialect(), main.readers(), main.writers(), main.reader(), writer);
        return new SqlConversations(
                new Place(place.name(), watched, place.keys(), place.lock()),
                masterKey(folder),
                new JsonNotation(Vte.dialog()),
                InstantSource.system());
    }

    private static MasterKey masterKey(Path folder) {
        try {
            return MasterKey.in(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SqlConversations open(String database, Path folder) throws CannotOpen {
        return open(database, folder, new Fuse(Point.NOWHERE, new AtomicInteger()));
    }

    /** The ids of all that are kept. */
    static List<String> ids(String database, Path folder) throws CannotOpen {
        try (var place = database.isEmpty() ? Stores.embedded(folder) : Stores.shared(database)) {
            return place.main()
                    .reader()
                    .withHandle(
                            handle ->
                                    handle.createQuery("SELECT id FROM conversation")
                                            .mapTo(String.class)
                                            .list());
        }
    }

    private static Assistant assistant(SqlConversations conversations) {
        return new Assistant(
                Vte.script(),
                Map.of("number", "911"),
                conversations,
                Map.of(Channel.STANDARD, Duration.ofDays(30)),
                List.of(PLATFORM),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /** An hour from now, so that what a dead process had taken is free again. */
    private static void send(Outbox outbox, Path folder, Fuse fuse) throws Exception {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        var dues = outbox.take(Channel.STANDARD, 1, later, Duration.ZERO);
        while (!dues.isEmpty()) {
            var due = dues.getFirst();
            write(folder, "sent", due.letter().body() + " " + due.id());
            fuse.reached(Point.AFTER_SEND);
            outbox.sent(due);
            dues = outbox.take(Channel.STANDARD, 1, later, Duration.ZERO);
        }
    }

    private static void write(Path folder, String file, String line) throws Exception {
        Files.writeString(
                folder.resolve(file),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }
}
