package assistant.channel;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long a platform wants no call: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * The time to wait, at most a day; none where it is not told.
     *
     * @param now ours, where the answer does not tell the platform's own time
     */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        String text = headers.firstValue("Retry-After").orElse("").strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(within(Duration.ofSeconds(Long.parseLong(text))));
        }
        Instant theirs = headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
        return date(text).map(until -> within(Duration.between(theirs, until)));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DATE.parse(text, Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration wait) {
        Duration some = wait.isNegative() ? Duration.ZERO : wait;
        return some.compareTo(LONGEST) < 0 ? some : LONGEST;
    }
}
