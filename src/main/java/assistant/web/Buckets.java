package assistant.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket for each key; the ones not used for longest are forgotten past a number.
 *
 * @param <K> who is limited
 */
final class Buckets<K> {
    /** Some 200 bytes each. */
    private static final int MOST = 50_000;

    private final Bandwidth limit;
    private final TimeMeter time;
    private final Map<K, Bucket> buckets;

    /**
     * @param burst at once
     * @param each comes back after that time
     */
    Buckets(int burst, Duration each, TimeMeter time) {
        this.limit =
                Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(burst, each.multipliedBy(burst))
                        .build();
        this.time = time;
        this.buckets = new Forgetful<>();
    }

    private static final class Forgetful<K> extends LinkedHashMap<K, Bucket> {
        private static final long serialVersionUID = 1;

        Forgetful() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > MOST;
        }
    }

    /** Takes a token; gives the nanoseconds until there is one, 0 when it was had. */
    long take(K key) {
        return bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
    }

    /** Whether there is none left; takes none. */
    boolean empty(K key) {
        return bucket(key).getAvailableTokens() < 1;
    }

    private synchronized Bucket bucket(K key) {
        return buckets.computeIfAbsent(
                key, one -> Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build());
    }

    synchronized int size() {
        return buckets.size();
    }
}
