package assistant.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends patients to those nodes alone whose {@code /health/ready} is green, as it last saw it. */
final class Balancer implements AutoCloseable {
    /** A second or more is usual; a node says how long it waits for that by {@code VTE_DRAIN}. */
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final int PATIENCE_MS = 2_000;
    private static final byte[] PROBE = Wire.request("GET", "/health/ready", "", "");

    private final Lines lines;
    private final List<Integer> nodes = new CopyOnWriteArrayList<>();
    private final Thread probing = Thread.ofPlatform().daemon().unstarted(this::probe);
    private volatile boolean on = true;

    Balancer(Lines lines) {
        this.lines = lines;
        probing.start();
    }

    void add(int node) {
        nodes.add(node);
    }

    private void probe() {
        try {
            while (on) {
                lines.to(nodes.stream().filter(Balancer::isReady).toArray(Integer[]::new));
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isReady(int node) {
        try (var wire = new Wire(node, PATIENCE_MS)) {
            return wire.send(PROBE).status() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        on = false;
        probing.interrupt();
    }
}
