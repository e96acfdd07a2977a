package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** The real server on files, killed at random moments while patients write to it. */
final class Killing {
    private static final int THREADS = 8;
    private static final int MESSAGES = 20;
    private static final int LONGEST_MS = 1_000;

    private Killing() {}

    /** What was seen. */
    record Seen(int kills, int messages, int conversations) {}

    static Seen run(Path folder, int kills) throws Exception {
        var random = new Random();
        var settings = Map.of("VTE_DATA", folder.toString());
        try (var crowd = Crowd.endless(THREADS, MESSAGES)) {
            for (int kill = 0; kill < kills; kill++) {
                try (var server = Child.serve(settings)) {
                    crowd.lines().to(server.port());
                    crowd.checkRecent();
                    crowd.awaitMore(1);
                    Thread.sleep(Duration.ofMillis(random.nextInt(LONGEST_MS)));
                }
            }
            try (var server = Child.serve(settings)) {
                crowd.lines().to(server.port());
                crowd.finish();
                crowd.check();
            }
            assertTrue(crowd.acknowledged() >= kills);
            return new Seen(kills, crowd.acknowledged(), crowd.conversations());
        }
    }
}
