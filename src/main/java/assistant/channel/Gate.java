package assistant.channel;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether one host may be called now: it rests after trouble in a row, and waits as long as it was
 * told to. Guarded by itself.
 */
final class Gate {
    private static final int TROUBLES = 5;
    private static final int DOUBLINGS = 3;

    private final Duration rest;
    private Instant opens = Instant.MIN;
    private int troubles;
    private boolean shut;

    /**
     * What it is made of.
     *
     * @param rest after the first trouble; up to eight times as long after more
     */
    Gate(Duration rest) {
        this.rest = rest;
    }

    /** When it may be called. */
    synchronized Instant opens() {
        return opens;
    }

    /** Whether one letter is to try it first. */
    synchronized boolean isTried() {
        return shut || troubles >= TROUBLES;
    }

    synchronized void well() {
        troubles = 0;
        shut = false;
    }

    synchronized void trouble(Instant now) {
        troubles++;
        if (troubles >= TROUBLES) {
            int longer = Math.min(troubles - TROUBLES, DOUBLINGS);
            hold(now.plus(rest.multipliedBy(1L << longer)));
        }
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
