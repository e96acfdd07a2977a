package assistant.store;

import java.time.Duration;

/** How long the store keeps what belongs to no conversation. */
final class Times {
    /** A platform may deliver a message again for seven days; one more to be sure. */
    static final Duration REMEMBERED = Duration.ofDays(8);

    /** For a farewell to one whose conversation is erased. */
    static final Duration FAREWELL = Duration.ofMinutes(10);

    private Times() {}
}
