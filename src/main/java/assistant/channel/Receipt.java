package assistant.channel;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to send a letter. */
public sealed interface Receipt {
    /** The platform has it. */
    record Arrived() implements Receipt {}

    /**
     * The platform has it not, and asks for time.
     *
     * @param after how long it wants no call at all, if it says
     */
    record Throttled(Optional<Duration> after) implements Receipt {}

    /** Nobody can tell whether the platform has it, or it is in trouble. */
    record Failed(String why) implements Receipt {}

    /**
     * It will never be taken.
     *
     * @param why a code, without anything of the patient's
     */
    record Refused(String why) implements Receipt {}

    /** Our own token or account is not let in now. */
    record Barred(String why) implements Receipt {}
}
