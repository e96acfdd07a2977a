package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL is stopped while patients write, and started again. */
final class Outage {
    private static final int THREADS = 8;
    private static final int MESSAGES = 20;
    private static final int PATIENCE_MS = 20_000;

    private Outage() {}

    /**
     * What was seen.
     *
     * @param refusals requests that got 503
     * @param slowest how long the last of them to be refused waited
     * @param recovery from PostgreSQL's start to the next acknowledged message
     */
    record Seen(int refusals, Duration slowest, Duration recovery, int messages) {}

    static Seen run(Path folder, Duration away) throws Exception {
        int port = freePort();
        var postgres = start(folder, port);
        var settings =
                Map.of(
                        "VTE_DATABASE", postgres.getJdbcUrl("postgres", "postgres"),
                        "VTE_DATA", folder.toString());
        try (var server = Child.serve(settings);
                var crowd = Crowd.endless(THREADS, MESSAGES)) {
            crowd.lines().to(server.port());
            crowd.awaitMore(100);
            postgres.close();
            Thread.sleep(away);
            assertEquals(503, status(server, "/health/ready"));
            assertEquals(200, status(server, "/health/live"));
            assertTrue(crowd.lines().refusals() > 0);
            postgres = start(folder, port);
            long back = System.nanoTime();
            crowd.awaitMore(1);
            var recovery = Duration.ofNanos(System.nanoTime() - back);
            crowd.awaitMore(100);
            assertEquals(200, status(server, "/health/ready"));
            crowd.finish();
            crowd.check();
            var lines = crowd.lines();
            return new Seen(
                    lines.refusals(), lines.slowestRefusal(), recovery, crowd.acknowledged());
        } finally {
            postgres.close();
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static int status(Child server, String path) throws IOException {
        try (var wire = new Wire(server.port(), PATIENCE_MS)) {
            return wire.send(Wire.request("GET", path, "", "")).status();
        }
    }
}
