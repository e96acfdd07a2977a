package assistant.proof;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Patients who write without a pause, one connection each.
 *
 * <p>What is refused is sent again and counts once it is taken. Each begins a conversation, presses
 * its way to a result, asks something, and starts over: of ten messages six are pressed, two are
 * typed, two are commands.
 */
final class Load {
    private static final int PATIENCE_MS = 30_000;
    private static final String TYPED = "{\"text\":\"%s\",\"messageId\":\"%d\"}";
    private static final String PRESSED = "{\"facts\":{\"%s\":\"%s\"},\"messageId\":\"%d\"}";
    private static final String COMMAND = "{\"command\":\"%s\",\"messageId\":\"%d\"}";

    private final int port;
    private final LongAdder turns = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile boolean counts;
    private volatile boolean on = true;

    private Load(int port) {
        this.port = port;
    }

    /**
     * What was seen.
     *
     * @param rate turns a second
     * @param size of an answer, in bytes, on average
     */
    record Seen(double rate, int size) {}

    /**
     * Lets so many write.
     *
     * @param real whether there are conversations at all, or one fixed answer
     */
    static Seen run(int port, boolean real, int connections, int warmMs, int ms) throws Exception {
        var load = new Load(port);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var patients =
                    IntStream.range(0, connections)
                            .mapToObj(i -> threads.submit(load.patient(real)))
                            .toList();
            Thread.sleep(warmMs);
            load.counts = true;
            long began = System.nanoTime();
            Thread.sleep(ms);
            load.counts = false;
            double seconds = (System.nanoTime() - began) / 1e9;
            load.on = false;
            awaitAll(patients);
            long turns = load.turns.sum();
            return new Seen(turns / seconds, (int) (load.bytes.sum() / Math.max(1, turns)));
        }
    }

    private static void awaitAll(List<? extends Future<?>> patients) throws Exception {
        for (var one : patients) {
            one.get();
        }
    }

    private Callable<Void> patient(boolean real) {
        return () -> {
            try (var wire = new Wire(port, PATIENCE_MS)) {
                while (on) {
                    write(wire, real);
                }
            }
            return null;
        };
    }

    private void write(Wire wire, boolean real) throws IOException {
        String id = "0";
        String token = "x";
        if (real) {
            var begun = wire.send(Wire.request("POST", "/api/conversations", "", "{}"));
            var turn = Patient.json(begun);
            id = turn.get("id").asText();
            token = turn.get("token").asText();
        }
        String path = "/api/conversations/%s/messages".formatted(id);
        for (int i = 0; i < 50 && on; i++) {
            byte[] request = Wire.request("POST", path, token, body(i));
            var answer = wire.send(request);
            while (answer.status() == 503 && on) {
                answer = wire.send(request);
            }
            if (answer.status() == 503) {
                return;
            }
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
            if (counts) {
                turns.increment();
                bytes.add(answer.body().length);
            }
        }
    }

    private static String body(int i) {
        return switch (i % 10) {
            case 0 -> PRESSED.formatted("clot", "confirmed", i);
            case 1 -> TYPED.formatted("it is a new one", i);
            case 2 -> PRESSED.formatted("place", "calf-only", i);
            case 3 -> PRESSED.formatted("severe-pain", "no", i);
            case 4 -> PRESSED.formatted("bedridden", "unknown", i);
            case 5 -> PRESSED.formatted("cancer", "no", i);
            case 6 -> PRESSED.formatted("bleeding-risk", "no", i);
            case 7 -> TYPED.formatted("what is a filter?", i);
            case 8 -> COMMAND.formatted("back", i);
            default -> COMMAND.formatted("restart", i);
        };
    }
}
