package assistant.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is still to be sent to platforms. It is filled in the transaction of the turn.
 *
 * <p>Letters of one conversation go out in their order: only the first that is left can be due.
 */
public interface Outbox {
    /**
     * Takes letters that are due, and keeps them from others until the lease ends.
     *
     * @param most how many, 1 or more
     * @param lease how long nobody else gets them
     */
    List<Due> take(Channel channel, int most, Instant now, Duration lease);

    /** It has arrived. Does nothing where the lease has passed to another. */
    void sent(Due due);

    /** It is to be tried again. Does nothing where the lease has passed to another. */
    void later(Due due, Instant at, boolean counts);

    /**
     * It will never arrive.
     *
     * @param why a code such as {@code 404}, without anything of the patient's
     */
    void dead(Due due, String why, Instant now);

    /** How much waits, by channel. */
    List<Backlog> backlog();

    /**
     * A letter that is due.
     *
     * @param id the same at every try; random, it tells nothing
     * @param attempt 1 for the first
     * @param written when its turn was taken
     * @param lease whose it is now
     */
    record Due(String id, Address to, Letter letter, int attempt, Instant written, String lease) {
        @Override
        public String toString() {
            return to + " letter " + id + " attempt " + attempt;
        }
    }

    /**
     * The state of one channel's outbox.
     *
     * @param oldest when the oldest that waits was written; {@link Instant#MAX} where none waits
     */
    record Backlog(Channel channel, int waiting, Instant oldest, int dead) {}
}
