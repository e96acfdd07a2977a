package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import assistant.conversation.Channel;
import assistant.conversation.Outbox;
import assistant.conversation.Outbox.Backlog;
import assistant.web.Meters;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class OutboxFiguresTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final Outbox outbox = mock(Outbox.class);

    @Test
    void theOldestOfAllChannelsTellsTheAge() {
        when(outbox.backlog())
                .thenReturn(
                        List.of(
                                new Backlog(Channel.SLACK, 2, NOON.minusSeconds(5), 0),
                                new Backlog(Channel.TWILIO, 1, NOON.minusSeconds(90), 3),
                                new Backlog(Channel.TELEGRAM, 0, Instant.MAX, 1)));
        assertEquals(Duration.ofSeconds(90), OutboxFigures.age(outbox, NOON));
        var meters = new Meters();
        OutboxFigures.show(outbox, meters);
        assertTrue(meters.text().contains("vte_outbox_depth 3.0"), meters.text());
        assertTrue(meters.text().contains("vte_outbox_dead 4.0"), meters.text());
    }

    @Test
    void whereNothingWaitsTheAgeIsZero() {
        when(outbox.backlog()).thenReturn(List.of());
        assertEquals(Duration.ZERO, OutboxFigures.age(outbox, NOON));
    }
}
