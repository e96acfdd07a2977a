package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.proof.Child;
import assistant.store.CrashNode.Point;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lets a process die at a named point, lets another go on from there, and looks at what is kept.
 */
public final class CrashPoints {
    private static final int DEAD = 77;

    private CrashPoints() {}

    /**
     * Dies once and goes on.
     *
     * @param database empty for files in the folder
     * @param time the how manieth time the point is reached, 1 or more
     */
    static void dieAndGoOn(String database, Path folder, Point point, int time) throws Exception {
        assertEquals(DEAD, run(database, folder, point, time), "it did not die at " + point);
        assertEquals(0, run(database, folder, Point.NOWHERE, 1));
        var sent = Files.readAllLines(folder.resolve("sent"));
        var all = IntStream.rangeClosed(1, CrashNode.MESSAGES).mapToObj(i -> "turn " + i).toList();
        assertEquals(all, sent.stream().map(CrashPoints::turn).distinct().toList());
        long ids = sent.stream().distinct().count();
        assertEquals(CrashNode.MESSAGES, ids, "what is sent again is the same letter");
        assertTrue(sent.size() <= ids + 1, "at most what was being sent is sent again");
        String id = CrashNode.ids(database, folder).getFirst();
        try (var kept = CrashNode.open(database, folder)) {
            assertEquals(1, kept.live());
            assertEquals(List.of(), kept.outbox().backlog());
            checkTranscript(kept, id);
        }
    }

    private static String turn(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static void checkTranscript(SqlConversations kept, String id) {
        var exchanges = kept.transcript(id);
        assertEquals(CrashNode.MESSAGES + 1, exchanges.size());
        for (int i = 0; i < CrashNode.MESSAGES; i++) {
            assertEquals(i + 1, exchanges.get(i + 1).number());
            assertEquals(CrashNode.words(i), exchanges.get(i + 1).patient().orElseThrow());
        }
    }

    private static int run(String database, Path folder, Point point, int time) {
        String type = CrashNode.class.getName();
        try (var child =
                Child.run(
                        Map.of(),
                        type,
                        database,
                        folder.toString(),
                        point.name(),
                        Integer.toString(time))) {
            return child.end();
        }
    }

    /** Every point, at a dozen times each. */
    public static void all(int times) throws Exception {
        for (Point point : Point.values()) {
            for (int time = 1; time <= times && point != Point.NOWHERE; time++) {
                dieAndGoOn("", Files.createTempDirectory("crash"), point, time);
                dieAndGoOn(Postgres.fresh(), Files.createTempDirectory("crash"), point, time);
            }
            System.out.println(point + ": nothing lost, nothing twice, " + times + " times");
        }
    }
}
