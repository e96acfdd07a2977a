package assistant.clients;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** What the test of a platform's own library needs: a server that runs, and a new patient. */
@Timeout(60)
abstract class BesideUs {
    static Running running;

    final String user = Running.patient();

    @BeforeAll
    static void start() throws Exception {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }
}
