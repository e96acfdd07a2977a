package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.KeyReused;
import assistant.conversation.StoreFull;
import assistant.conversation.Stored;
import assistant.dialog.Turn;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;

class MemoryConversationsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final Conversations conversations = new MemoryConversations(2);
    private final Turn turn = Vte.dialog().open();
    private final Exchange first = new Exchange(0, NOON, Optional.empty(), turn);

    private Stored open(String id) {
        var stored = new Stored(id, "hash", Channel.WEB, 0, turn.conversation(), "v", NOON);
        conversations.open(stored, first);
        return stored;
    }

    private Conversations.Taken take(Stored stored) {
        var next =
                new Stored(
                        stored.id(),
                        "hash",
                        Channel.WEB,
                        stored.turn() + 1,
                        turn.conversation(),
                        "v",
                        NOON);
        return new Conversations.Taken(
                next, new Exchange(next.turn(), NOON, Optional.of("hi"), turn));
    }

    @Test
    void aTurnIsKeptWithItsExchange() {
        open("a");
        var answer = conversations.take("a", Optional.empty(), this::take);
        assertEquals(1, answer.orElseThrow().number());
        assertEquals(1, conversations.find("a").orElseThrow().turn());
        assertEquals(2, conversations.transcript("a").size());
    }

    @Test
    void aRepeatGivesTheFirstAnswerAndTakesNoTurn() {
        open("a");
        var key = Optional.of(new Incoming.Key("m1", "d1"));
        var one = conversations.take("a", key, this::take);
        assertEquals(one, conversations.take("a", key, this::take));
        assertEquals(2, conversations.transcript("a").size());
        var other = Optional.of(new Incoming.Key("m1", "d2"));
        assertThrows(KeyReused.class, () -> conversations.take("a", other, this::take));
    }

    @Test
    void aStepThatFailsLeavesNothingBehind() {
        open("a");
        var key = Optional.of(new Incoming.Key("m1", "d1"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        conversations.take(
                                "a",
                                key,
                                stored -> {
                                    throw new IllegalStateException("broken");
                                }));
        assertEquals(0, conversations.find("a").orElseThrow().turn());
        assertEquals(1, conversations.take("a", key, this::take).orElseThrow().number());
    }

    @Test
    void noLiveConversationIsDroppedForANewOne() {
        open("a");
        open("b");
        assertThrows(StoreFull.class, () -> open("c"));
        assertTrue(conversations.find("a").isPresent() && conversations.find("b").isPresent());
        conversations.erase("a");
        open("c");
        assertEquals(2, conversations.live());
    }

    @Test
    void onlyIdleConversationsOfTheChannelExpire() {
        open("a");
        open("b");
        conversations.touch("b", NOON.plusSeconds(60));
        assertEquals(0, conversations.expire(Channel.KIOSK, NOON.plusSeconds(999)));
        assertEquals(1, conversations.expire(Channel.WEB, NOON.plusSeconds(1)));
        assertTrue(conversations.find("a").isEmpty());
        assertTrue(conversations.transcript("a").isEmpty());
        assertTrue(conversations.take("a", Optional.empty(), this::take).isEmpty());
    }
}
