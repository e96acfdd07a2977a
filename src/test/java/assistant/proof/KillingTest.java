package assistant.proof;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** In short; {@link Prove} does it at length. */
class KillingTest {
    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedOutlivesAKillAtAnyMoment() throws Exception {
        Killing.run(folder, 3);
    }
}
