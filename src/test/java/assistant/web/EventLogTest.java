package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class EventLogTest {
    private static final String CANARY = "zebrafinch";

    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("assistant");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.INFO);
    }

    @AfterEach
    void forget() {
        root.detachAppender(lines);
        ours.setLevel(null);
    }

    private List<ILoggingEvent> events(String event) {
        return List.copyOf(lines.list).stream()
                .filter(one -> one.getMessage().equals(event))
                .toList();
    }

    private static Map<String, String> pairs(ILoggingEvent event) {
        return event.getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
    }

    @Test
    void aTurnAndItsRequestAreALineEach() {
        try (var service = new Service(10)) {
            var held = service.start();
            service.say(held, "yes they found one in my calf");
            service.get("/health/live");
            var turn = pairs(events("turn").getFirst());
            assertEquals("answer", turn.get("intent"));
            assertEquals("web", turn.get("channel"));
            assertEquals(8, turn.get("conversation").length());
            assertFalse(turn.get("evidence").isBlank());
            var request = pairs(events("request").getLast());
            assertEquals("/api/conversations/{id}/messages", request.get("route"));
            assertEquals("200", request.get("status"));
        }
    }

    @Test
    void aPatientsWordsAreInNoLineWhateverIsSent() {
        try (var service = new Service(10)) {
            var held = service.start();
            for (String text :
                    List.of(
                            CANARY,
                            "my name is " + CANARY,
                            "I can't breathe " + CANARY,
                            "is " + CANARY + " a blood thinner?",
                            "i have a clot in my " + CANARY + " calf\\nlevel=ERROR " + CANARY)) {
                service.message(
                        held,
                        "{\"text\":\"%s\",\"messageId\":\"%s\"}".formatted(text, text.hashCode()));
            }
            service.message(held, "{\"%s\":1}".formatted(CANARY));
            service.message(held, "{\"text\":\"%s".formatted(CANARY));
            service.get("/" + CANARY + "?" + CANARY);
            service.send(CANARY.toUpperCase(java.util.Locale.ROOT), "/", null, Map.of("X", CANARY));
            Ask.raw(service.port(), CANARY + "\r\n\r\n");
            Ask.raw(
                    service.port(),
                    "GET / HTTP/1.1\r\nHost: a\r\nHost: %s\r\n\r\n".formatted(CANARY));
            for (ILoggingEvent line : List.copyOf(lines.list)) {
                String all = line.getFormattedMessage() + line.getKeyValuePairs();
                String said = all + line.getThrowableProxy();
                assertFalse(said.toLowerCase(java.util.Locale.ROOT).contains(CANARY), said);
                assertFalse(said.contains(held.id()), said);
                assertFalse(said.contains(held.token()), said);
            }
            assertTrue(events("turn").size() >= 5, "there are lines to look at");
        }
    }
}
