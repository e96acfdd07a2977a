package assistant.dialog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A pure function that remembers what it gave, for its first so many arguments.
 *
 * @param <K> arguments with {@code equals}, never a patient's words
 */
public final class Recall<K, V> {
    private final int most;
    private final Function<K, V> function;
    private final Map<K, V> given = new ConcurrentHashMap<>();

    /**
     * @param most results remembered, 1 or more; the others are found anew each time
     */
    public Recall(int most, Function<K, V> function) {
        this.most = most;
        this.function = function;
    }

    public V of(K argument) {
        V before = given.get(argument);
        if (before != null) {
            return before;
        }
        V now = function.apply(argument);
        if (given.size() < most) {
            given.put(argument, now);
        }
        return now;
    }
}
