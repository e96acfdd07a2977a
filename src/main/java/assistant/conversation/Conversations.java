package assistant.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where conversations are kept. Each call is one transaction; turns of one conversation queue. */
public interface Conversations {
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

    /** What a step led to. */
    record Taken(Stored conversation, Exchange exchange) {}

    /** Every exchange, oldest first; none where there is no such conversation. */
    List<Exchange> transcript(String id);

    /** Notes that the patient was there. */
    void touch(String id, Instant now);

    /** Erases a conversation, its transcript and all. */
    void erase(String id);

    /** Erases those of the channel that have been idle since before; gives how many. */
    int expire(Channel channel, Instant before);

    /** How many are kept now. */
    int live();
}
