package assistant.channel;

import assistant.conversation.Channel;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens on the platforms; there is nothing of a patient's in it. */
public final class Tally {
    /** What is counted. */
    public enum Event {
        TAKEN,
        PASSED_OVER,
        BROKEN,
        FORGED,
        SENT,
        RETRIED,
        DEAD,
        BARRED
    }

    /** What is counted where. */
    public record Key(Channel channel, Event event) {}

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    public void add(Channel channel, Event event, int count) {
        counts.computeIfAbsent(new Key(channel, event), key -> new LongAdder()).add(count);
    }

    public long count(Channel channel, Event event) {
        LongAdder count = counts.get(new Key(channel, event));
        return count == null ? 0 : count.sum();
    }

    /** Every count that is not zero, by {@code channel.event}. */
    public Map<String, Long> all() {
        var all = new TreeMap<String, Long>();
        counts.forEach((key, count) -> all.put(name(key), count.sum()));
        all.values().removeIf(count -> count == 0);
        return all;
    }

    private static String name(Key key) {
        return key.channel().word() + "." + key.event().name().toLowerCase(java.util.Locale.ROOT);
    }
}
