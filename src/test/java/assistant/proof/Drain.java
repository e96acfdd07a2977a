package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.store.Postgres;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A node is told to stop and another takes its place, again and again, while patients write: not
 * one request fails, for those who are sent by {@code /health/ready}.
 */
final class Drain {
    private static final int PATIENTS = 16;
    private static final int MESSAGES = 20;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Drain() {}

    /**
     * What was seen.
     *
     * @param slowest from the signal to the end of the process
     */
    record Seen(int replaced, int messages, int conversations, Duration slowest) {}

    /**
     * @param messages acknowledged between one end and the next start, at least
     */
    static Seen run(int times, int messages) throws Exception {
        var settings = new HashMap<String, String>();
        settings.put("VTE_DATABASE", Postgres.fresh());
        settings.put("VTE_MASTER_KEY", KEY);
        settings.put("VTE_DRAIN", "1");
        Duration slowest = Duration.ZERO;
        Child serving = Child.serve(settings);
        try (var crowd = Crowd.endless(PATIENTS, MESSAGES);
                var balancer = new Balancer(crowd.lines())) {
            balancer.add(serving.port());
            for (int i = 0; i < times; i++) {
                crowd.awaitMore(messages);
                Child next = Child.serve(settings);
                balancer.add(next.port());
                crowd.awaitMore(messages);
                var took = ended(serving);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                serving = next;
            }
            crowd.awaitMore(messages);
            crowd.finish();
            crowd.check();
            assertEquals(Map.of("broken", 0, "refused", 0), failures(crowd.lines()));
            return new Seen(times, crowd.acknowledged(), crowd.conversations(), slowest);
        } finally {
            serving.close();
        }
    }

    private static Duration ended(Child node) {
        long began = System.nanoTime();
        assertEquals(0, node.terminate());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Map<String, Integer> failures(Lines lines) {
        return Map.of("broken", lines.breaks(), "refused", lines.refusals());
    }
}
