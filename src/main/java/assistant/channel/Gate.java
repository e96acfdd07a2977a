package assistant.channel;

import java.time.Instant;

/**
 * Whether one channel may send now: its host is well, its account is let in, and it has waited as
 * long as it was told to. Guarded by itself.
 */
final class Gate {
    private final Breaker host;
    private Instant opens = Instant.MIN;
    private boolean shut;

    Gate(Breaker host) {
        this.host = host;
    }

    /** When it may send. */
    synchronized Instant opens() {
        Instant well = host.opens();
        return well.isAfter(opens) ? well : opens;
    }

    /** Whether one letter is to try it first. */
    synchronized boolean isTried() {
        return shut || host.isTried();
    }

    synchronized void well() {
        shut = false;
        host.well();
    }

    void trouble(Instant now) {
        host.trouble(now);
    }

    /** Nothing is sent until then, and then one letter first. */
    synchronized void shut(Instant until) {
        shut = true;
        hold(until);
    }

    synchronized void hold(Instant until) {
        opens = until.isAfter(opens) ? until : opens;
    }
}
