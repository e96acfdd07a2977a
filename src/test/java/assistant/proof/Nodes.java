package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.store.Postgres;

import java.util.Base64;
import java.util.Map;

/**
 * Two servers on one PostgreSQL, written to in turns: one is frozen and woken, the other killed.
 *
 * <p>What the frozen one was about to write, the other has written by the time it wakes.
 */
final class Nodes {
    private static final int CONVERSATIONS = 50;
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private Nodes() {}

    /** What was seen. */
    record Seen(int messages, int conversations) {}

    /**
     * @param frozenMs how long one stands still
     */
    static Seen run(int messages, int frozenMs) throws Exception {
        var settings = Map.of("VTE_DATABASE", Postgres.fresh(), "VTE_MASTER_KEY", KEY);
        try (var one = Child.serve(settings);
                var other = Child.serve(settings);
                var crowd = Crowd.each(CONVERSATIONS, messages / CONVERSATIONS)) {
            crowd.lines().to(one.port(), other.port());
            crowd.awaitMore(messages / 5);
            one.freeze();
            crowd.awaitMore(messages / 10);
            Thread.sleep(frozenMs);
            one.wake();
            crowd.awaitMore(messages / 5);
            other.kill();
            crowd.awaitAll();
            crowd.check();
            assertEquals(messages, crowd.acknowledged());
            return new Seen(crowd.acknowledged(), crowd.conversations());
        }
    }
}
