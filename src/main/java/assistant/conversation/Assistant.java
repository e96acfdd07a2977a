package assistant.conversation;

import assistant.dialog.Dialog;
import assistant.dialog.Turn;
import assistant.script.Script;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** The one way in: a message comes, one turn is taken and kept, and its answer goes back. */
public final class Assistant {
    private static final Duration WITHOUT_A_WORD = Duration.ofDays(1);

    private final Script script;
    private final Turns turns;
    private final Conversations conversations;
    private final Map<Channel, Duration> retention;
    private final Map<Channel, Platform> platforms = new EnumMap<>(Channel.class);
    private final InstantSource clock;
    private final Tokens tokens;
    private volatile Witness witness = Witness.NOBODY;

    /**
     * @param place what the place fills into our words: {@code number} and, if it has one, {@code
     *     crisis}
     * @param retention how long a conversation may be idle, by channel
     * @param platforms how turns are written on each platform that is there
     * @param random cryptographically secure outside tests
     */
    public Assistant(
            Script script,
            Map<String, String> place,
            Conversations conversations,
            Map<Channel, Duration> retention,
            List<Platform> platforms,
            InstantSource clock,
            RandomGenerator random) {
        this.script = script;
        this.turns = new Turns(script, place);
        this.conversations = conversations;
        this.retention = Map.copyOf(retention);
        this.clock = clock;
        this.tokens = new Tokens(random);
        platforms.forEach(platform -> this.platforms.put(platform.channel(), platform));
    }

    /** Has somebody told of what goes on from now on. */
    public void tell(Witness told) {
        this.witness = told;
    }

    /** A conversation just begun, and the token that opens it; shown this once. */
    public record Started(Stored stored, Exchange first, String token) {}

    /**
     * Begins a conversation on a page of ours.
     *
     * @throws StoreFull when no more can be kept
     */
    public Started start(Channel channel) {
        String token = tokens.token();
        Turn turn = dialog(channel).open();
        Stored stored = begun(channel, Tokens.hash(token), turn);
        Exchange first = opening(stored, turn);
        conversations.open(stored, first);
        witness.started(channel, stored.id(), turn);
        return new Started(stored, first, token);
    }

    private Stored begun(Channel channel, String tokenHash, Turn turn) {
        return new Stored(
                tokens.id(), tokenHash, channel, 0, turn.conversation(), script.version(), now());
    }

    private static Exchange opening(Stored stored, Turn turn) {
        return new Exchange(0, stored.active(), Optional.empty(), Shown.of(turn));
    }

    /** The conversation, if the token opens it and it has not been idle for too long. */
    public Optional<Stored> find(String id, String token) {
        return Optional.of(id)
                .filter(Tokens::isId)
                .flatMap(conversations::find)
                .filter(stored -> Tokens.fits(token, stored))
                .filter(this::isLive);
    }

    private boolean isLive(Stored stored) {
        return stored.active().plus(idle(stored.channel())).isAfter(clock.instant());
    }

    /**
     * Takes a message in a conversation that was {@link #find found}.
     *
     * @return the answer; none where there is no such conversation
     * @throws KeyReused when its key came before with another message
     */
    public Optional<Exchange> receive(Stored found, Incoming incoming) {
        var timed = new Timed();
        var answer =
                conversations.goOn(
                        found,
                        incoming.key(),
                        stored -> answered(stored, incoming.message(), timed));
        timed.tell(witness, found.channel(), found.id());
        return answer;
    }

    /** As {@link #receive(Stored, Incoming)}, for one that was not found before. */
    public Optional<Exchange> receive(String id, Incoming incoming) {
        return conversations.find(id).flatMap(found -> receive(found, incoming));
    }

    /** Whether a text is an emergency at this point of the conversation; nothing is kept of it. */
    public boolean alarms(Stored stored, String text) {
        return turns.alarms(stored, text);
    }

    private Taken answered(Stored stored, Message message, Timed timed) {
        var last = isCurrent(stored) ? Optional.<Exchange>empty() : conversations.last(stored.id());
        return turns.take(stored, last, message, now(), timed);
    }

    private boolean isCurrent(Stored stored) {
        return stored.script().equals(script.version());
    }

    /**
     * Takes a message of a platform; its answer goes out through the outbox. One that came before
     * is passed over.
     *
     * @throws IllegalArgumentException for a platform that is not there
     */
    public void receive(Delivered message) {
        Platform platform = platforms.get(message.from().channel());
        if (platform == null) {
            throw new IllegalArgumentException("no platform " + message.from().channel().word());
        }
        var timed = new Timed();
        var in = new AtomicReference<Taken>();
        var answer =
                conversations.deliver(
                        message,
                        stored -> in.updateAndGet(t -> answered(stored, message, platform, timed)));
        if (answer.isPresent()) {
            told(in.get(), timed);
        }
    }

    private void told(Taken taken, Timed timed) {
        Stored stored = taken.conversation();
        if (taken.exchanges().size() > 1) {
            witness.started(stored.channel(), stored.id(), dialog(stored.channel()).open());
        }
        timed.tell(witness, stored.channel(), stored.id());
    }

    /** One who has long been idle is met as if for the first time. */
    private Taken answered(
            Optional<Stored> stored, Delivered message, Platform platform, Timed timed) {
        var live = stored.filter(this::isLive);
        if (live.isPresent()) {
            Taken taken = answered(live.get(), message.message(), timed);
            return sent(taken, platform, message.from(), Optional.empty());
        }
        Turn turn = dialog(message.from().channel()).open();
        Stored fresh = begun(message.from().channel(), "", turn);
        Exchange first = opening(fresh, turn);
        Taken taken = turns.take(fresh, Optional.empty(), message.message(), now(), timed);
        return sent(taken, platform, message.from(), Optional.of(first));
    }

    private static Taken sent(
            Taken taken, Platform platform, Address to, Optional<Exchange> opening) {
        var exchanges = opening.map(first -> List.of(first, taken.answer()));
        return new Taken(
                taken.conversation(),
                exchanges.orElse(taken.exchanges()),
                platform.letters(to, opening, taken.answer()));
    }

    /** Every exchange so far; the patient counts as having been there. */
    public List<Exchange> transcript(String id) {
        conversations.touch(id, now());
        return conversations.transcript(id);
    }

    /** The last exchange; the patient counts as having been there. */
    public Optional<Exchange> last(String id) {
        conversations.touch(id, now());
        return conversations.last(id);
    }

    /** Erases a conversation, its transcript and all. */
    public void erase(String id) {
        conversations.erase(id);
    }

    /** Erases what has been idle for too long; gives how many. */
    public int expire() {
        int erased = 0;
        for (Channel channel : Channel.values()) {
            erased += conversations.expire(channel, clock.instant().minus(idle(channel)));
        }
        conversations.tidy(clock.instant());
        return erased;
    }

    private Duration idle(Channel channel) {
        return retention.getOrDefault(channel, WITHOUT_A_WORD);
    }

    /** Whether it can answer now. */
    public boolean ready() {
        return conversations.ready();
    }

    /** How many conversations are kept now. */
    public int live() {
        return conversations.live();
    }

    /** The time it goes by, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Script script() {
        return script;
    }

    /** The dialog as it is held on a channel. */
    public Dialog dialog(Channel channel) {
        return turns.dialog(channel);
    }
}
