package assistant.channel;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param look between looks at the outbox for what other nodes left there
 * @param first before the second try, at most; doubled with each one
 * @param longest between two tries
 * @param paused after the platform did not let us in
 * @param rest after a host was in trouble several times in a row
 * @param answer for an answer, all in all
 * @param whole for a letter, all in all; then it is given up
 */
public record Patience(
        Duration look,
        Duration first,
        Duration longest,
        Duration paused,
        Duration rest,
        Duration answer,
        Duration whole) {
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(300),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofHours(24));

    /** Whose a letter is while it is being sent: longer than any answer takes. */
    Duration lease() {
        return answer.multipliedBy(2);
    }

    /** The most that is waited before the next try. */
    Duration cap(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static final int DOUBLINGS = 16;
}
