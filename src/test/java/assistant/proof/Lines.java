package assistant.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends a request to one node after the other until one takes it, as a client in the world would.
 *
 * <p>Each thread has its own connections.
 */
final class Lines implements AutoCloseable {
    private static final int PATIENCE_MS = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private volatile List<Integer> ports = List.of();
    private volatile boolean open = true;
    private final ThreadLocal<Map<Integer, Wire>> wires = ThreadLocal.withInitial(HashMap::new);
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger breaks = new AtomicInteger();
    private final AtomicLong slowestRefusal = new AtomicLong();
    private final Map<String, Integer> oddities = new ConcurrentHashMap<>();

    void to(Integer... nodes) {
        ports = List.of(nodes);
    }

    /**
     * Sends until it is taken; empty when it was ended before.
     *
     * @param first which node it is tried at first
     */
    Optional<Wire.Answer> send(int first, byte[] request) {
        for (int attempt = 0; open; attempt++) {
            var nodes = ports;
            if (!nodes.isEmpty()) {
                var answer = attempt(nodes.get((first + attempt) % nodes.size()), request);
                if (answer.isPresent()) {
                    return answer;
                }
            }
            pause();
        }
        return Optional.empty();
    }

    private Optional<Wire.Answer> attempt(int port, byte[] request) {
        long began = System.nanoTime();
        try {
            Wire wire = wires.get().get(port);
            if (wire == null) {
                wire = new Wire(port, PATIENCE_MS);
                wires.get().put(port, wire);
            }
            var answer = wire.send(request);
            if (answer.header("connection").filter("close"::equals).isPresent()) {
                drop(port);
            }
            if (answer.status() != 503) {
                return Optional.of(answer);
            }
            refused(answer, System.nanoTime() - began);
        } catch (IOException gone) {
            breaks.incrementAndGet();
            drop(port);
        }
        return Optional.empty();
    }

    private void refused(Wire.Answer answer, long nanos) {
        refusals.incrementAndGet();
        slowestRefusal.accumulateAndGet(nanos, Math::max);
        if (answer.header("retry-after").isEmpty()) {
            oddities.merge("a 503 without Retry-After", 1, Integer::sum);
        }
    }

    private void drop(int port) {
        Wire wire = wires.get().remove(port);
        if (wire != null) {
            try {
                wire.close();
            } catch (IOException gone) {
                oddities.merge("a connection that cannot be closed", 1, Integer::sum);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int refusals() {
        return refusals.get();
    }

    /** Connections that were refused, or ended before the answer. */
    int breaks() {
        return breaks.get();
    }

    Duration slowestRefusal() {
        return Duration.ofNanos(slowestRefusal.get());
    }

    /** What must not be. */
    Map<String, Integer> oddities() {
        return Map.copyOf(oddities);
    }

    @Override
    public void close() {
        open = false;
    }
}
