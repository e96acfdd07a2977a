package assistant.proof;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Brings webhooks to whichever server is there, again until each is acknowledged. */
final class Courier {
    private static final int PATIENCE_MS = 30_000;

    /** A connection to one of the servers. */
    private record Line(int port, Wire wire) {}

    private final ConcurrentLinkedDeque<Line> free = new ConcurrentLinkedDeque<>();
    private int port;
    private final List<Duration> waits = new ArrayList<>();
    private int resent;

    /** There is a server now; 0 for none. */
    synchronized void to(int server) {
        port = server;
        notifyAll();
    }

    private synchronized int server() throws InterruptedException {
        while (port == 0) {
            wait();
        }
        return port;
    }

    /** Sends it until it is acknowledged, signed anew each time. */
    void bring(Supplier<byte[]> request) throws InterruptedException {
        while (true) {
            try {
                long began = System.nanoTime();
                int status = attempt(server(), request.get());
                if (status == 200) {
                    count(Duration.ofNanos(System.nanoTime() - began));
                    return;
                }
                if (status != 503) {
                    throw new AssertionError("a webhook was answered " + status);
                }
            } catch (IOException died) {
                // As a platform would, which got no answer.
            }
            countAgain();
        }
    }

    private int attempt(int server, byte[] request) throws IOException {
        Line line = free.poll();
        if (line == null || line.port != server) {
            line = new Line(server, new Wire(server, PATIENCE_MS));
        }
        try {
            int status = line.wire.send(request).status();
            free.push(line);
            return status;
        } catch (IOException died) {
            line.wire.close();
            throw died;
        }
    }

    private synchronized void count(Duration wait) {
        waits.add(wait);
        notifyAll();
    }

    private synchronized void countAgain() {
        resent++;
    }

    synchronized int resent() {
        return resent;
    }

    /** How long the acknowledged ones waited for it: so many of a hundred no longer than this. */
    synchronized Duration waited(int percent) {
        return waits.stream().sorted().toList().get((waits.size() - 1) * percent / 100);
    }

    /** Waits until so many are acknowledged, all in all. */
    synchronized void awaitAcknowledged(int wanted) throws InterruptedException {
        while (waits.size() < wanted) {
            wait();
        }
    }
}
