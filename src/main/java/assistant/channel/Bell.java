package assistant.channel;

import java.time.Duration;
import java.time.Instant;

/** Wakes a round: when a letter was written, or when one is due again. Guarded by itself. */
final class Bell {
    private boolean rung;
    private Instant soonest = Instant.MAX;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** To be rung at this time. */
    synchronized void ringAt(Instant at) {
        if (at.isBefore(soonest)) {
            soonest = at;
            notifyAll();
        }
    }

    /** Waits until it rings, or for so long. */
    synchronized void await(Instant now, Duration longest) throws InterruptedException {
        if (!rung) {
            Duration until =
                    soonest.equals(Instant.MAX) ? longest : Duration.between(now, soonest);
            long ms = Math.min(until.toMillis() + 1, longest.toMillis());
            wait(Math.max(1, ms));
        }
        rung = false;
        soonest = soonest.isAfter(now) ? soonest : Instant.MAX;
    }
}
