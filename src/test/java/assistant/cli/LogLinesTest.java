package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

import java.nio.charset.StandardCharsets;

class LogLinesTest {
    @Test
    void anEventIsOneLineOfJsonWithoutAnExceptionsMessage() throws Exception {
        var logger = new LoggerContext().getLogger("assistant.event");
        var event =
                new LoggingEvent(
                        "", logger, Level.INFO, "turn", new IllegalStateException("my leg"), null);
        event.addKeyValuePair(new KeyValuePair("route", "a\nb\"}"));
        event.addKeyValuePair(new KeyValuePair("status", 200));
        String line = new String(new LogLines.JsonLine().encode(event), StandardCharsets.UTF_8);
        assertEquals(line.length() - 1, line.indexOf('\n'));
        var json = new ObjectMapper().readTree(line);
        assertEquals("turn", json.get("event").asText());
        assertEquals("info", json.get("level").asText());
        assertEquals("a\nb\"}", json.get("route").asText());
        assertEquals(200, json.get("status").asInt());
        assertFalse(line.contains("my leg"));
    }

    @Test
    void forPeopleItIsOneLineOfText() {
        var logger = new LoggerContext().getLogger("assistant.event");
        var event =
                new LoggingEvent(
                        "", logger, Level.INFO, "turn", new IllegalStateException("my leg"), null);
        event.addKeyValuePair(new KeyValuePair("route", "a\nb"));
        event.addKeyValuePair(new KeyValuePair("status", 200));
        String line = new String(new LogLines.TextLine().encode(event), StandardCharsets.UTF_8);
        assertTrue(line.matches("[0-9:.]+ INFO turn route=a b status=200\n"), line);
    }
}
