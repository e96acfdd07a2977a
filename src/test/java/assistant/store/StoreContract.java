package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import assistant.conversation.KeyReused;
import assistant.conversation.Letter;
import assistant.conversation.Message;
import assistant.conversation.Outbox;
import assistant.conversation.Platform;
import assistant.conversation.Shown;
import assistant.conversation.Stored;
import assistant.conversation.Taken;
import assistant.decision.Facts;
import assistant.dialog.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What every store does, whatever it keeps conversations in. */
abstract class StoreContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Address ANN = new Address(Channel.STANDARD, "us", "ann", "ann");
    private static final Address BOB = new Address(Channel.STANDARD, "us", "bob", "bob");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Conversations conversations;
    private Assistant assistant;
    private Instant now = NOON;

    /** A store with nothing in it. */
    abstract Conversations empty();

    @BeforeEach
    void open() {
        conversations = empty();
        assistant = assistant(conversations);
    }

    Conversations conversations() {
        return conversations;
    }

    @AfterEach
    void close() {
        conversations.close();
    }

    /** One letter a turn, which says how many messages were said. */
    private static final Platform PLATFORM =
            new Platform() {
                @Override
                public Channel channel() {
                    return Channel.STANDARD;
                }

                @Override
                public List<Letter> letters(
                        Address to, Optional<Exchange> opening, Exchange answer) {
                    return List.of(
                            new Letter("/" + to.place(), "text/plain", "turn " + answer.number()));
                }
            };

    Assistant assistant(Conversations kept) {
        InstantSource clock = () -> now;
        return new Assistant(
                Vte.script(),
                Map.of("number", "911", "crisis", "988"),
                kept,
                Map.of(
                        Channel.WEB, Duration.ofDays(1),
                        Channel.KIOSK, Duration.ofMinutes(10),
                        Channel.STANDARD, Duration.ofDays(30)),
                List.of(PLATFORM),
                clock,
                new SecureRandom());
    }

    @Test
    void anIdThatNobodyHasIsNotFoundWhateverItIs() {
        for (String id : List.of("", "\0", "a\0b", "\ud800", "' OR 1=1 --", "x".repeat(10_000))) {
            assertEquals(Optional.empty(), assistant.find(id, "token"));
            assertTrue(conversations.ready());
        }
    }

    private static Incoming text(String words) {
        return new Incoming(new Message.Text(words), Optional.empty());
    }

    private static Incoming keyed(String id, String words) {
        return new Incoming(
                new Message.Text(words), Optional.of(new Incoming.Key(id, "digest of " + words)));
    }

    private static Delivered from(Address who, String id, String words) {
        return new Delivered(who, id, new Message.Text(words));
    }

    private String begin() {
        return assistant.start(Channel.WEB).stored().id();
    }

    private Outbox.Due due() {
        return dues().getFirst();
    }

    private List<Outbox.Due> dues() {
        return conversations.outbox().take(Channel.STANDARD, 10, now, MINUTE);
    }

    @Test
    void aTurnIsKeptWithItsExchange() {
        var started = assistant.start(Channel.WEB);
        String id = started.stored().id();
        var answer = assistant.receive(id, text("yes they found a clot")).orElseThrow();
        assertEquals(1, answer.number());
        assertEquals("confirmed", answer.turn().facts().value("clot"));
        assertEquals(Optional.of(answer), conversations.last(id));
        assertEquals(List.of(started.first(), answer), conversations.transcript(id));
        assertEquals(1, conversations.find(id).orElseThrow().turn());
        assertEquals(
                Facts.of("clot", "confirmed"),
                conversations.find(id).orElseThrow().conversation().facts());
    }

    @Test
    void everyKindOfReplyIsKeptAsItWasSaid() {
        String id = begin();
        var said = new ArrayList<Exchange>();
        for (String words :
                List.of(
                        "they found a new clot in my calf and i have cancer",
                        "i cant breathe",
                        "continue",
                        "what is a filter?",
                        "i am pregnant",
                        "what if it was above the knee",
                        "my other leg is newly swollen",
                        "no",
                        "idk",
                        "no",
                        "xyzzy flurb",
                        "i want to die",
                        "why",
                        "thanks, bye")) {
            said.add(assistant.receive(id, text(words)).orElseThrow());
        }
        assertEquals(said, conversations.transcript(id).subList(1, said.size() + 1));
    }

    @Test
    void aConversationGoesOnFromWhereItStood() {
        String id = begin();
        for (String words : List.of("yes", "new", "i cant breathe", "delete my data")) {
            var before = conversations.find(id).orElseThrow();
            var answer = assistant.receive(id, text(words)).orElseThrow();
            var after = conversations.find(id).orElseThrow();
            assertEquals(before.turn() + 1, after.turn());
            assertEquals(answer.number(), after.turn());
        }
        var last = assistant.receive(id, text("no")).orElseThrow();
        assertFalse(last.turn().erase());
        assertEquals("acute", last.turn().facts().value("course"));
    }

    @Test
    void oneThatMovedOnSinceItWasFoundIsReadAgain() {
        String id = begin();
        var found = conversations.find(id).orElseThrow();
        assistant.receive(id, text("yes"));
        var second = assistant.receive(found, keyed("m2", "new")).orElseThrow();
        assertEquals(2, second.number());
        assertEquals(Map.of("clot", "confirmed", "course", "acute"), second.turn().facts().told());
        assertEquals(Optional.of(second), assistant.receive(found, keyed("m2", "new")));
        conversations.erase(id);
        assertEquals(Optional.empty(), assistant.receive(found, text("no")));
    }

    @Test
    void aRepeatGivesTheFirstAnswerAndTakesNoTurn() {
        String id = begin();
        var one = assistant.receive(id, keyed("m1", "yes"));
        assertEquals(one, assistant.receive(id, keyed("m1", "yes")));
        assertEquals(2, conversations.transcript(id).size());
        assertThrows(KeyReused.class, () -> assistant.receive(id, keyed("m1", "no")));
        String other = begin();
        assertEquals(
                "none",
                assistant
                        .receive(other, keyed("m1", "no"))
                        .orElseThrow()
                        .turn()
                        .facts()
                        .value("clot"));
    }

    @Test
    void aHundredTimesTheSameMessageAtOnceIsOneTurn() throws Exception {
        String id = begin();
        Callable<Optional<Exchange>> send = () -> assistant.receive(id, keyed("m1", "yes"));
        try (var threads = Executors.newFixedThreadPool(100)) {
            var answers = threads.invokeAll(Collections.nCopies(100, send));
            for (var answer : answers) {
                assertEquals(answers.getFirst().get(), answer.get());
            }
        }
        assertEquals(2, conversations.transcript(id).size());
    }

    @Test
    void messagesAtOnceAreTakenOneAfterTheOther() throws Exception {
        String id = begin();
        Callable<Optional<Exchange>> send = () -> assistant.receive(id, text("what is a filter?"));
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(Collections.nCopies(64, send))) {
                assertTrue(answer.get().isPresent());
            }
        }
        var numbers = conversations.transcript(id).stream().map(Exchange::number).toList();
        assertEquals(IntStream.rangeClosed(0, 64).boxed().toList(), numbers);
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() {
        String id = begin();
        var key = Optional.of(new Incoming.Key("m1", "d1"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        conversations.take(
                                id,
                                key,
                                stored -> {
                                    throw new IllegalStateException("broken");
                                }));
        assertEquals(0, conversations.find(id).orElseThrow().turn());
        assertEquals(1, assistant.receive(id, keyed("m1", "yes")).orElseThrow().number());
    }

    @Test
    void onlyIdleConversationsOfTheChannelExpire() {
        String idle = begin();
        String active = begin();
        now = now.plus(Duration.ofHours(23));
        assertEquals(2, assistant.transcript(active).size() + 1);
        assertEquals(0, conversations.expire(Channel.KIOSK, now.plus(MINUTE)));
        now = now.plus(Duration.ofHours(2));
        assertEquals(1, assistant.expire());
        assertTrue(conversations.find(idle).isEmpty());
        assertTrue(conversations.transcript(idle).isEmpty());
        assertTrue(assistant.receive(idle, text("yes")).isEmpty());
        assertTrue(conversations.find(active).isPresent());
        assertEquals(1, conversations.live());
    }

    @Test
    void anErasedConversationIsGone() {
        String id = begin();
        assistant.receive(id, keyed("m1", "yes"));
        assistant.erase(id);
        assertTrue(conversations.find(id).isEmpty());
        assertTrue(conversations.last(id).isEmpty());
        assertTrue(assistant.receive(id, keyed("m1", "yes")).isEmpty());
        assertEquals(0, conversations.live());
        assistant.erase(id);
    }

    @Test
    void oneYesErasesAll() {
        String id = begin();
        assistant.receive(id, text("delete my data"));
        var farewell = assistant.receive(id, text("yes")).orElseThrow();
        assertTrue(farewell.turn().erase());
        assertTrue(conversations.find(id).isEmpty());
    }

    @Test
    void aPlatformsMessageIsTakenOnceAndAnsweredThroughTheOutbox() {
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(BOB, "2", "no"));
        assertEquals(2, conversations.live());
        var dues = dues();
        assertEquals(List.of(ANN, BOB), dues.stream().map(Outbox.Due::to).toList());
        assertEquals("turn 1", dues.getFirst().letter().body());
        assertEquals(List.of(), dues());
    }

    @Test
    void lettersOfOneConversationGoOutInTheirOrder() {
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(ANN, "2", "new"));
        var first = due();
        assertEquals("turn 1", first.letter().body());
        conversations.outbox().later(first, now.plusSeconds(5), true);
        assertEquals(List.of(), dues());
        now = now.plusSeconds(5);
        var again = due();
        assertEquals(first.id(), again.id());
        assertEquals(2, again.attempt());
        conversations.outbox().sent(again);
        assertEquals("turn 2", due().letter().body());
    }

    @Test
    void whoseLeaseIsOverCanNoLongerMarkTheLetter() {
        assistant.receive(from(ANN, "1", "yes"));
        var asleep = due();
        now = now.plus(MINUTE);
        var awake = due();
        assertEquals(asleep.id(), awake.id());
        conversations.outbox().dead(asleep, "stale", now);
        conversations.outbox().later(asleep, now.plus(MINUTE), true);
        var backlog = conversations.outbox().backlog().getFirst();
        assertEquals(1, backlog.waiting());
        assertEquals(0, backlog.dead());
        conversations.outbox().sent(awake);
        assertEquals(0, waiting());
    }

    private int waiting() {
        return conversations.outbox().backlog().stream().mapToInt(Outbox.Backlog::waiting).sum();
    }

    @Test
    void aDeadLetterIsCountedAndLetsTheNextOneOut() {
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(ANN, "2", "new"));
        conversations.outbox().dead(due(), "404", now);
        assertEquals("turn 2", due().letter().body());
        var backlog = conversations.outbox().backlog().getFirst();
        assertEquals(1, backlog.dead());
        assertEquals(1, backlog.waiting());
        assertEquals(NOON, backlog.oldest());
    }

    @Test
    void erasingOnAPlatformLeavesOnlyAFarewellForTenMinutes() {
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(ANN, "2", "delete my data"));
        assistant.receive(from(ANN, "3", "yes"));
        assertEquals(0, conversations.live());
        assertEquals(1, waiting());
        assertEquals("turn 3", due().letter().body());
        now = now.plus(Duration.ofMinutes(11));
        conversations.tidy(now);
        assertEquals(0, waiting());
    }

    @Test
    void aMessageOfAnErasedConversationThatComesAgainIsNotAnsweredAnew() {
        assistant.receive(from(ANN, "1", "yes"));
        assistant.receive(from(ANN, "2", "delete my data"));
        assistant.receive(from(ANN, "3", "yes"));
        assistant.receive(from(ANN, "1", "yes"));
        assertEquals(0, conversations.live());
        now = now.plus(Duration.ofDays(9));
        conversations.tidy(now);
        assistant.receive(from(ANN, "1", "yes"));
        assertEquals(1, conversations.live());
    }

    @Test
    void whoWritesAgainAfterALongTimeIsMetAsIfForTheFirstTime() {
        assistant.receive(from(ANN, "1", "they found a clot"));
        now = now.plus(Duration.ofDays(31));
        assistant.receive(from(ANN, "2", "hello"));
        assertEquals(1, conversations.live());
        var letters = dues();
        assertEquals(1, letters.size());
        assertEquals("turn 1", letters.getFirst().letter().body());
    }

    @Test
    void aConversationOfAnotherContentVersionGoesOnAndSaysWhatChanged() {
        var started = assistant.start(Channel.WEB);
        String id = started.stored().id();
        assistant.receive(id, text("yes they found a clot"));
        var held = conversations.find(id).orElseThrow();
        conversations.take(id, Optional.empty(), stored -> underAnotherVersion(stored, Facts.NONE));
        var same = assistant.receive(id, text("new")).orElseThrow();
        assertTrue(says(same, "say.updated"), "the question is another one than was last asked");
        assertEquals(held.script(), conversations.find(id).orElseThrow().script());
    }

    private static boolean says(Exchange exchange, String topic) {
        return exchange.turn().replies().stream()
                .anyMatch(reply -> reply instanceof Reply.Say say && say.topic().equals(topic));
    }

    private Taken underAnotherVersion(Stored stored, Facts facts) {
        var next =
                new Stored(
                        stored.id(),
                        stored.tokenHash(),
                        stored.channel(),
                        stored.turn() + 1,
                        stored.conversation(),
                        "another",
                        now);
        var last = conversations.last(stored.id()).orElseThrow();
        var shown = last.turn();
        var other =
                new Shown(
                        shown.status(),
                        shown.understood(),
                        facts,
                        shown.asides(),
                        shown.replies(),
                        shown.question(),
                        shown.outcome(),
                        false);
        return new Taken(
                next, List.of(new Exchange(next.turn(), now, Optional.of("x"), other)), List.of());
    }
}
