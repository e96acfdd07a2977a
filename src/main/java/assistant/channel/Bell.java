package assistant.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Wakes a round: when a letter was written, or when one is due again. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);
    private final AtomicReference<Instant> soonest = new AtomicReference<>(Instant.MAX);

    void ring() {
        rung.release();
    }

    /** To be rung at this time, too. */
    void ringAt(Instant at) {
        Instant before = soonest.getAndAccumulate(at, (a, b) -> a.isBefore(b) ? a : b);
        if (at.isBefore(before)) {
            rung.release();
        }
    }

    /** Waits until it rings, or for so long. */
    void await(Instant now, Duration longest) throws InterruptedException {
        Instant due = soonest.get();
        Instant latest = now.plus(longest);
        Instant until = due.isBefore(latest) ? due : latest;
        long ms = Math.max(1, Duration.between(now, until).toMillis() + 1);
        if (rung.tryAcquire(ms, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        } else if (!due.isAfter(until)) {
            soonest.compareAndSet(due, Instant.MAX);
        }
    }
}
