package assistant.proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** In short; {@link Prove} does it at length. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProofTest {
    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedOutlivesAKillAtAnyMoment() throws Exception {
        Killing.run(folder, 3);
    }

    @Test
    void twoNodesTakeEachMessageOnceThoughOneIsFrozenAndTheOtherKilled() throws Exception {
        Nodes.run(500, 2_000);
    }

    @Test
    void aDatabaseThatWasAwayIsMissedAloudAndFoundAgain() throws Exception {
        Outage.run(folder, Duration.ofSeconds(3));
    }

    @Test
    void everyWebhookIsTakenOnceAndAnsweredInOrderHoweverOftenItComesAndTheServerDies()
            throws Exception {
        Storm.run(folder, 1_000, 250, 32, 1);
    }
}
