package assistant.channel;

import java.time.InstantSource;
import java.util.regex.Pattern;

/** Tells whether a signed time stamp is of now: five minutes either way, as the schemes have it. */
public final class Stamp {
    private static final long WINDOW_SECONDS = 300;

    /** Seconds since 1970; ten digits last until the year 2286. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private Stamp() {}

    public static boolean isOfNow(String seconds, InstantSource clock) {
        return SECONDS.matcher(seconds).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds))
                        <= WINDOW_SECONDS;
    }
}
