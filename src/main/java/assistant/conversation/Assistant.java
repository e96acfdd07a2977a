package assistant.conversation;

import assistant.decision.Facts;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Turn;
import assistant.script.Script;
import assistant.understanding.Understanding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The one way in: a message comes, one turn is taken and kept, and its answer goes back. */
public final class Assistant {
    private final Script script;
    private final Map<Channel, Dialog> dialogs = new EnumMap<>(Channel.class);
    private final Understanding understanding;
    private final Conversations conversations;
    private final Map<Channel, Duration> retention;
    private final InstantSource clock;
    private final Tokens tokens;
    private volatile Witness witness = Witness.NOBODY;

    /**
     * @param place what the place fills into our words: {@code number} and, if it has one, {@code
     *     crisis}
     * @param retention how long a conversation may be idle, by channel
     * @param random cryptographically secure outside tests
     */
    public Assistant(
            Script script,
            Map<String, String> place,
            Conversations conversations,
            Map<Channel, Duration> retention,
            InstantSource clock,
            RandomGenerator random) {
        this.script = script;
        this.conversations = conversations;
        this.retention = Map.copyOf(retention);
        this.clock = clock;
        this.tokens = new Tokens(random);
        dialogs.put(Channel.WEB, script.dialog().in(place));
        var kiosk = new HashMap<>(place);
        kiosk.put("kiosk", "yes");
        dialogs.put(Channel.KIOSK, script.dialog().in(kiosk));
        this.understanding = script.understanding();
    }

    /** Has somebody told of what goes on from now on. */
    public void tell(Witness told) {
        this.witness = told;
    }

    /** A conversation just begun, and the token that opens it; shown this once. */
    public record Started(Stored stored, Exchange first, String token) {}

    /**
     * Begins a conversation.
     *
     * @throws StoreFull when no more can be kept
     */
    public Started start(Channel channel) {
        Turn turn = dialog(channel).open();
        String token = tokens.token();
        var now = clock.instant();
        Stored stored =
                new Stored(
                        tokens.id(),
                        Tokens.hash(token),
                        channel,
                        0,
                        turn.conversation(),
                        script.version(),
                        now);
        Exchange first = new Exchange(0, now, Optional.empty(), turn);
        conversations.open(stored, first);
        witness.started(channel, stored.id(), turn);
        return new Started(stored, first, token);
    }

    /** The conversation, if the token opens it and it has not been idle for too long. */
    public Optional<Stored> find(String id, String token) {
        return conversations
                .find(id)
                .filter(stored -> Tokens.fits(token, stored))
                .filter(this::isLive);
    }

    private boolean isLive(Stored stored) {
        return stored.active().plus(idle(stored.channel())).isAfter(clock.instant());
    }

    /**
     * Takes a message.
     *
     * @return the answer; none where there is no such conversation
     * @throws KeyReused when its key came before with another message
     */
    public Optional<Exchange> receive(String id, Incoming incoming) {
        var timed = new Timed();
        var channel = new AtomicReference<>(Channel.WEB);
        var answer =
                conversations.take(
                        id,
                        incoming.key(),
                        stored -> {
                            channel.set(stored.channel());
                            return step(stored, incoming.message(), timed);
                        });
        timed.tell(witness, channel.get(), id);
        answer.filter(exchange -> exchange.turn().erase()).ifPresent(e -> conversations.erase(id));
        return answer;
    }

    /** Whether a text is an emergency at this point of the conversation; nothing is kept of it. */
    public boolean alarms(Stored stored, String text) {
        return understanding.read(text, stored.conversation()).safety().alarm();
    }

    private Conversations.Taken step(Stored stored, Message message, Timed timed) {
        var now = clock.instant();
        Dialog dialog = dialog(stored.channel());
        Meaning meaning = timed.read(() -> meaning(stored, message));
        var asked = dialog.asked(stored.conversation());
        Turn turn = timed.step(asked, () -> dialog.step(stored.conversation(), meaning));
        Stored next = stored.next(turn.conversation(), now);
        var said = Optional.of(said(dialog, message));
        return new Conversations.Taken(next, new Exchange(next.turn(), now, said, turn));
    }

    private Meaning meaning(Stored stored, Message message) {
        return switch (message) {
            case Message.Text text -> understanding.read(text.text(), stored.conversation());
            case Message.Pressed pressed -> Meaning.pressed(pressed.facts());
            case Message.Commanded commanded -> Meaning.of(Intent.of(commanded.command()));
        };
    }

    private static String said(Dialog dialog, Message message) {
        return switch (message) {
            case Message.Text text -> text.text();
            case Message.Pressed pressed -> labels(dialog, pressed.facts());
            case Message.Commanded commanded -> commanded.command().word();
        };
    }

    private static String labels(Dialog dialog, Facts facts) {
        return facts.told().entrySet().stream()
                .map(one -> dialog.label(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Every exchange so far; the patient counts as having been there. */
    public List<Exchange> transcript(String id) {
        conversations.touch(id, clock.instant());
        return conversations.transcript(id);
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
        return erased;
    }

    private Duration idle(Channel channel) {
        return retention.getOrDefault(channel, Duration.ofDays(1));
    }

    /** How many conversations are kept now. */
    public int live() {
        return conversations.live();
    }

    /** The time it goes by. */
    public Instant now() {
        return clock.instant();
    }

    public Script script() {
        return script;
    }

    /** The dialog as it is held on a channel. */
    public Dialog dialog(Channel channel) {
        Dialog dialog = dialogs.get(channel);
        return dialog == null ? script.dialog() : dialog;
    }
}
