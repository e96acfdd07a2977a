package assistant.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Keeps a platform's rates, for all and for each patient. Guarded by itself. */
final class Pacer {
    private static final int MANY = 10_000;

    private final Pace pace;
    private final Map<String, Instant> next = new HashMap<>();
    private Instant all = Instant.EPOCH;

    Pacer(Pace pace) {
        this.pace = pace;
    }

    /**
     * When a letter to this patient may go; if that is now, it counts as sent.
     *
     * @param who the patient
     */
    synchronized Instant slot(String who, Instant now) {
        Instant theoretical = later(next.getOrDefault(who, now), now);
        Instant own = theoretical.minus(pace.gap().multipliedBy(pace.burst() - 1L));
        Instant free = later(own, all);
        if (free.isAfter(now)) {
            return free;
        }
        forget(now);
        next.put(who, theoretical.plus(pace.gap()));
        all =
                later(all, now.minus(Duration.ofSeconds(1)))
                        .plusNanos(Duration.ofSeconds(1).toNanos() / pace.perSecond());
        return now;
    }

    private void forget(Instant now) {
        if (next.size() > MANY) {
            next.values().removeIf(at -> at.isBefore(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
