package assistant.channel;

import java.time.Duration;
import java.time.Instant;

/** Lets a host rest after trouble in a row, whichever channels call it. Guarded by itself. */
final class Breaker {
    private static final int TROUBLES = 5;
    private static final int DOUBLINGS = 3;

    private final Duration rest;
    private Instant opens = Instant.MIN;
    private int troubles;

    /**
     * What it is made of.
     *
     * @param rest after the first trouble; up to eight times as long after more
     */
    Breaker(Duration rest) {
        this.rest = rest;
    }

    /** When the host may be called. */
    synchronized Instant opens() {
        return opens;
    }

    /** Whether one letter is to try it first. */
    synchronized boolean isTried() {
        return troubles >= TROUBLES;
    }

    synchronized void well() {
        troubles = 0;
    }

    synchronized void trouble(Instant now) {
        troubles++;
        if (troubles >= TROUBLES) {
            int longer = Math.min(troubles - TROUBLES, DOUBLINGS);
            Instant until = now.plus(rest.multipliedBy(1L << longer));
            opens = until.isAfter(opens) ? until : opens;
        }
    }
}
