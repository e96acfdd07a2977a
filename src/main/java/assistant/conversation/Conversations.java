package assistant.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where conversations are kept.
 *
 * <p>Each call is one transaction, and returns when what it did is durable; turns of one
 * conversation are taken one after the other. Every method may throw {@link StoreAway}: then it may
 * be called again with the same message, which is taken once.
 */
public interface Conversations extends AutoCloseable {
    /**
     * Keeps a new conversation with its first turn.
     *
     * @throws StoreFull when no more can be kept; none is ever dropped for it
     */
    void open(Stored conversation, Exchange first);

    Optional<Stored> find(String id);

    /**
     * Takes one turn: a repeat gives what the first one gave, else the step is run on the
     * conversation as it stands and its result is kept.
     *
     * @param step pure; it may be run more than once
     * @return what was answered; none where there is no such conversation
     * @throws KeyReused when the key came before with another message
     */
    Optional<Exchange> take(String id, Optional<Incoming.Key> key, Function<Stored, Taken> step);

    /**
     * As {@link #take}, for one that was found just now: it need not be read again unless somebody
     * else has taken a turn since.
     */
    default Optional<Exchange> goOn(
            Stored found, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        return take(found.id(), key, step);
    }

    /**
     * Takes one message of a platform, in the conversation with the one who wrote it. A message
     * that came before, in the last eight days, is passed over.
     *
     * @param step pure; it may be run more than once; gets the conversation as it stands, if there
     *     is one
     * @return what was answered; none where the message came before
     */
    Optional<Exchange> deliver(Delivered message, Function<Optional<Stored>, Taken> step);

    /** Every exchange, oldest first; none where there is no such conversation. */
    List<Exchange> transcript(String id);

    /** The last exchange, if there is such a conversation. */
    Optional<Exchange> last(String id);

    /** Notes that the patient was there. */
    void touch(String id, Instant now);

    /** Erases a conversation: its transcript, what is to be sent, and who it was with. */
    void erase(String id);

    /** Erases those of the channel that have been idle since before; gives how many. */
    int expire(Channel channel, Instant before);

    /** Forgets message ids, farewells and other leftovers whose time is over. */
    void tidy(Instant now);

    /** How many are kept now. */
    int live();

    /** What is to be sent to platforms. */
    Outbox outbox();

    /** Whether it can be reached and written to now; waits at most a second or two. */
    boolean ready();

    @Override
    void close();
}
