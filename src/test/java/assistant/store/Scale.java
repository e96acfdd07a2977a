package assistant.store;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Incoming;
import assistant.conversation.Message;
import assistant.wire.JsonNotation;

import org.jdbi.v3.core.Jdbi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures whether a store of many conversations, or a long one, is slower than an empty one. */
public final class Scale {
    private static final int ROUNDS = 5;
    private static final int TURNS = 10;
    private static final double MB = 1 << 20;

    private Scale() {}

    /** Times opening a store and its first turns, with many conversations in it and with none. */
    public static void many(int conversations) throws Exception {
        Path empty = Files.createTempDirectory("empty");
        Path full = Files.createTempDirectory("full");
        fill(empty, 0);
        fill(full, conversations);
        var fresh = new ArrayList<Long>();
        var filled = new ArrayList<Long>();
        for (int round = 0; round <= ROUNDS; round++) {
            fresh.add(ready(empty));
            filled.add(ready(full));
        }
        System.out.printf(
                "%d conversations: open and %d turns in %.0f ms, with none in %.0f ms%n",
                conversations, TURNS, median(filled), median(fresh));
    }

    private static void fill(Path folder, int conversations) throws CannotOpen {
        try (var store = open(folder)) {
            String like = assistant(store).start(Channel.WEB).stored().id();
            copy(folder.resolve(Stores.WORDS), "conversation", "id", like, conversations);
            copy(folder.resolve(Stores.WORDS), "exchange", "conversation", like, conversations);
            copy(folder.resolve(Stores.KEYS), "data_key", "conversation", like, conversations);
        }
    }

    /** Rows like one that the store wrote, under other ids. */
    private static void copy(Path file, String table, String id, String like, int times) {
        Jdbi.create("jdbc:sqlite:" + file)
                .useTransaction(
                        handle -> {
                            var columns =
                                    handle.createQuery(
                                                    "SELECT name FROM pragma_table_info('%s')"
                                                            .formatted(table))
                                            .mapTo(String.class)
                                            .list();
                            columns.remove(id);
                            String rest = String.join(", ", columns);
                            handle.execute(
                                    """
                                    WITH RECURSIVE n(i) AS (
                                        SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                                    INSERT INTO %1$s (%2$s, %3$s)
                                    SELECT lower(hex(randomblob(11))), %3$s
                                    FROM n, %1$s WHERE %2$s = ? AND ? > 0\
                                    """
                                            .formatted(table, id, rest),
                                    times,
                                    like,
                                    times);
                        });
    }

    private static SqlConversations open(Path folder) throws CannotOpen {
        return Stores.openSql(
                Optional.empty(),
                folder,
                Optional.empty(),
                new JsonNotation(Vte.dialog()),
                InstantSource.system());
    }

    private static long ready(Path folder) throws CannotOpen {
        long began = System.nanoTime();
        try (var store = open(folder)) {
            var assistant = assistant(store);
            String id = assistant.start(Channel.WEB).stored().id();
            for (int i = 0; i < TURNS; i++) {
                assistant.receive(id, say(i));
            }
            long took = System.nanoTime() - began;
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap %.0f MB after %.0f ms%n",
                    (runtime.totalMemory() - runtime.freeMemory()) / MB, took / 1e6);
            return took;
        }
    }

    /** Times the turns of one conversation, the first and the last. */
    public static void oneLong(int turns) throws Exception {
        try (var store = open(Files.createTempDirectory("long"))) {
            var assistant = assistant(store);
            String warm = assistant.start(Channel.WEB).stored().id();
            for (int i = 0; i < turns / 20; i++) {
                assistant.receive(warm, say(i));
            }
            String id = assistant.start(Channel.WEB).stored().id();
            for (int i = 0; i < turns; i++) {
                assistant.receive(id, say(i));
            }
            var first = new ArrayList<Long>();
            var last = new ArrayList<Long>();
            for (int round = 0; round < 20; round++) {
                String fresh = assistant.start(Channel.WEB).stored().id();
                for (int i = 0; i < TURNS; i++) {
                    first.add(turn(assistant, fresh, i));
                    last.add(turn(assistant, id, i));
                }
            }
            System.out.printf(
                    "a turn after %d: %.2f ms, one of the first ten: %.2f ms%n",
                    turns, median(last), median(first));
        }
    }

    private static long turn(Assistant assistant, String id, int i) {
        long began = System.nanoTime();
        assistant.receive(id, say(i));
        return System.nanoTime() - began;
    }

    private static Incoming say(int i) {
        String words = i % 2 == 0 ? "yes they found a clot" : "what is a filter?";
        return new Incoming(
                new Message.Text(words),
                Optional.of(new Incoming.Key("m" + System.nanoTime() + i, "d")));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static Assistant assistant(SqlConversations store) {
        return new Assistant(
                Vte.script(),
                Map.of("number", "911"),
                store,
                Map.of(Channel.WEB, Duration.ofDays(1)),
                List.of(),
                Clock.systemUTC(),
                new SecureRandom());
    }
}
