package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many patients who write at once, and go on writing whatever happens to the server. */
final class Crowd implements AutoCloseable {
    private static final long THOUGHT_NS = 30_000_000;

    private final Lines lines = new Lines();
    private final List<Patient> patients = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService threads;
    private final List<Future<?>> writing;
    private final int messages;
    private volatile boolean goesOn = true;
    private int acknowledged;
    private int checked;

    private Crowd(int size, int messages, boolean endless) {
        this.messages = messages;
        threads = Executors.newFixedThreadPool(size);
        writing = new CopyOnWriteArrayList<>();
        IntStream.range(0, size).forEach(i -> writing.add(threads.submit(() -> write(endless))));
    }

    /** Each writes so many messages, then begins anew, until it is ended. */
    static Crowd endless(int size, int messages) {
        return new Crowd(size, messages, true);
    }

    /** Each writes so many messages. */
    static Crowd each(int size, int messages) {
        return new Crowd(size, messages, false);
    }

    Lines lines() {
        return lines;
    }

    private void write(boolean endless) {
        do {
            var patient = new Patient(lines, numbers.getAndIncrement(), this::heard);
            patients.add(patient);
            boolean heard = patient.begin();
            for (int i = 0; heard && i < messages && goesOn; i++) {
                heard = patient.say();
                think(endless);
            }
        } while (endless && goesOn);
    }

    /** Those who never end would fill the disk. */
    private static void think(boolean endless) {
        if (endless) {
            LockSupport.parkNanos(THOUGHT_NS);
        }
    }

    private synchronized void heard() {
        acknowledged++;
        notifyAll();
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    int conversations() {
        return patients.size();
    }

    /** Waits until so many more messages are acknowledged. */
    synchronized void awaitMore(int more) throws InterruptedException {
        int wanted = acknowledged + more;
        while (acknowledged < wanted) {
            wait();
        }
    }

    /** Those written to since it was last asked are as they must be; they may be writing. */
    void checkRecent() {
        var recent = List.copyOf(patients.subList(checked, patients.size()));
        checked = Math.max(checked, patients.size() - 2 * writing.size());
        recent.forEach(Patient::check);
        assertEquals(Map.of(), lines.oddities());
    }

    /** Every conversation is as it must be. */
    void check() {
        patients.forEach(Patient::check);
        assertEquals(Map.of(), lines.oddities());
    }

    /** Lets each end what it says; what failed is told. */
    void finish() throws Exception {
        goesOn = false;
        awaitAll();
    }

    /** Waits until each has written all. */
    void awaitAll() throws Exception {
        for (var one : writing) {
            one.get();
        }
    }

    @Override
    public void close() {
        goesOn = false;
        lines.close();
        threads.shutdownNow();
    }
}
