package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.Letter;
import assistant.conversation.Message;
import assistant.conversation.Platform;
import assistant.conversation.StoreAway;
import assistant.conversation.Stored;
import assistant.conversation.Taken;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Two nodes on one PostgreSQL, of which one is late. */
class TwoNodesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Address ANN = new Address(Channel.STANDARD, "us", "ann", "ann");
    private static final int ATTEMPTS = 20;

    @TempDir Path folder;

    private String url = "";
    private Conversations one;
    private Conversations other;
    private Instant now = NOON;

    @BeforeEach
    void open() throws CannotOpen {
        url = Postgres.fresh();
        one = node();
        other = node();
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private Conversations node() throws CannotOpen {
        return Stores.open(
                Optional.of(url),
                folder,
                Optional.empty(),
                new JsonNotation(Vte.dialog()),
                InstantSource.system());
    }

    private static final Platform PLATFORM =
            new Platform() {
                @Override
                public Channel channel() {
                    return Channel.STANDARD;
                }

                @Override
                public List<Letter> letters(
                        Address to, Optional<Exchange> opening, Exchange answer) {
                    return List.of(new Letter("/", "text/plain", "turn " + answer.number()));
                }
            };

    private Assistant assistant(Conversations kept) {
        InstantSource clock = () -> now;
        return new Assistant(
                Vte.script(),
                Map.of("number", "911"),
                kept,
                Map.of(Channel.KIOSK, Duration.ofMinutes(10)),
                List.of(PLATFORM),
                clock,
                new SecureRandom());
    }

    private static Incoming text(String words) {
        return new Incoming(new Message.Text(words), Optional.empty());
    }

    @Test
    void aTurnThatIsLateIsRefusedAndTakenAgainOnWhatStandsByThen() {
        String id = assistant(one).start(Channel.WEB).stored().id();
        var seen = new ArrayList<Integer>();
        one.take(
                id,
                Optional.empty(),
                stored -> {
                    seen.add(stored.turn());
                    if (seen.size() == 1) {
                        assistant(other).receive(id, text("yes"));
                    }
                    var number = stored.turn() + 1;
                    var last = one.last(id).orElseThrow();
                    var next =
                            new Stored(
                                    id,
                                    stored.tokenHash(),
                                    stored.channel(),
                                    number,
                                    stored.conversation(),
                                    stored.script(),
                                    now);
                    var said = new Exchange(number, now, Optional.of("late"), last.turn());
                    return new Taken(next, List.of(said), List.of());
                });
        assertEquals(List.of(0, 1), seen);
        assertEquals(
                List.of(0, 1, 2), other.transcript(id).stream().map(Exchange::number).toList());
    }

    @Test
    void whoSentALetterAfterItsLeaseWasOverDoesNotTakeItFromItsNewOwner() {
        assistant(one).receive(new Delivered(ANN, "1", new Message.Text("yes")));
        var late = one.outbox().take(Channel.STANDARD, 1, now, MINUTE).getFirst();
        assertEquals(List.of(), other.outbox().take(Channel.STANDARD, 1, now, MINUTE));
        Instant after = now.plus(MINUTE).plus(MINUTE);
        var owned = other.outbox().take(Channel.STANDARD, 1, after, MINUTE).getFirst();
        one.outbox().sent(late);
        assertEquals(1, other.outbox().backlog().getFirst().waiting());
        other.outbox().sent(owned);
        assertEquals(List.of(), other.outbox().backlog());
    }

    @Test
    void aNodeThatFreezesInTheMidstOfAWriteLetsGoOfItAndItsWriteIsRefused() throws Exception {
        String id = assistant(one).start(Channel.WEB).stored().id();
        var begun = new CountDownLatch(1);
        var woken = new CountDownLatch(1);
        try (var frozen = Stores.shared(url);
                var thread = Executors.newSingleThreadExecutor()) {
            var write =
                    thread.submit(
                            () ->
                                    frozen.main()
                                            .writer()
                                            .inTransaction(
                                                    handle -> {
                                                        int rows =
                                                                handle.execute(
                                                                        "UPDATE conversation SET"
                                                                            + " turn = 9 WHERE id ="
                                                                            + " ?",
                                                                        id);
                                                        begun.countDown();
                                                        woken.await();
                                                        return rows;
                                                    }));
            begun.await();
            try {
                assertTrue(isTaken(id), "the frozen node holds up the other for ever");
            } finally {
                woken.countDown();
            }
            assertThrows(ExecutionException.class, write::get);
        }
        assertEquals(1, other.find(id).orElseThrow().turn());
    }

    private boolean isTaken(String id) {
        var key = new Incoming.Key("the same at each attempt", "digest");
        var message = new Incoming(new Message.Text("yes"), Optional.of(key));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                assistant(other).receive(id, message);
                return true;
            } catch (StoreAway held) {
                // As a client does that gets 503.
            }
        }
        return false;
    }

    @Test
    void aClockThatIsPutBackLosesNothingAndErasesNothingEarly() {
        String id = assistant(one).start(Channel.KIOSK).stored().id();
        assistant(one).receive(new Delivered(ANN, "1", new Message.Text("yes")));
        now = NOON.minus(HOUR);
        assistant(one).receive(id, text("yes"));
        var due = one.outbox().take(Channel.STANDARD, 1, now, MINUTE);
        assertEquals(1, due.size(), "what is to be sent does not wait for the clock");
        now = NOON.plus(MINUTE);
        assertEquals(0, assistant(one).expire());
        assertEquals(2, one.transcript(id).size());
        assistant(one).receive(new Delivered(ANN, "1", new Message.Text("yes")));
        assertEquals(1, one.outbox().backlog().getFirst().waiting());
    }

    @Test
    void aClockThatIsPutForwardAndBackLosesNothingAndSendsNothingTwice() {
        String id = assistant(one).start(Channel.WEB).stored().id();
        now = NOON.plus(HOUR);
        assistant(one).receive(id, text("yes"));
        assistant(one).receive(new Delivered(ANN, "1", new Message.Text("yes")));
        one.tidy(now);
        now = NOON;
        assistant(one).receive(new Delivered(ANN, "1", new Message.Text("yes")));
        assertEquals(1, one.outbox().backlog().getFirst().waiting());
        assertEquals(1, one.outbox().take(Channel.STANDARD, 1, now, MINUTE).size());
        assertEquals(2, assistant(one).receive(id, text("new")).orElseThrow().number());
        assertEquals(3, one.transcript(id).size());
    }
}
