package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

class MetricsTest {
    private Service service;

    @BeforeEach
    void start() {
        service = new Service(100);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String metrics() {
        return service.get("/metrics").body();
    }

    @Test
    void aConversationIsCountedByItsStates() {
        var held = service.start();
        service.say(held, "yes they found one");
        service.say(held, "quantum bananas everywhere");
        service.message(held, "{\"facts\":{\"course\":\"chronic\"}}");
        service.message(held, "{\"facts\":{\"lung-pressure\":\"no\"}}");
        service.message(held, "{\"facts\":{\"bleeding-risk\":\"no\"}}");
        String text = metrics();
        for (String line :
                new String[] {
                    "vte_conversations_live 1.0",
                    "vte_conversations_started_total{channel=\"web\"} 1.0",
                    "vte_conversations_finished_total{channel=\"web\"} 1.0",
                    "vte_turns_total{channel=\"web\",intent=\"unclear\",state=\"course\"} 1.0",
                    "vte_turns_total{channel=\"web\",intent=\"answer\",state=\"clot\"} 1.0",
                    "vte_state_entered_total{state=\"course\"} 1.0",
                    "vte_state_left_total{state=\"course\"} 1.0",
                    "vte_state_entered_total{state=\"result\"} 1.0",
                    "vte_turn_seconds_count{part=\"read\"} 5",
                    "vte_turn_seconds_count{part=\"commit\"} 5",
                    "route=\"/api/conversations/{id}/messages\",status=\"200\"",
                    "jvm_memory_used_bytes"
                }) {
            assertTrue(text.contains(line), line + " is not in:\n" + text);
        }
    }

    @Test
    void aRepeatedMessageIsCountedOnce() {
        var held = service.start();
        String body = "{\"text\":\"yes\",\"messageId\":\"one\"}";
        service.message(held, body);
        service.message(held, body);
        assertEquals(1, service.meters().counted("vte.turns"));
    }

    @Test
    void noLabelHoldsAnIdATokenAWordOrAPath() {
        var held = service.start();
        service.say(held, "zebrafinch in my calf");
        service.get("/zebrafinch/" + held.id());
        service.get("/api/conversations/zebrafinch");
        service.send("ZEBRAFINCH", "/", null, Map.of());
        String text = metrics();
        for (String secret : new String[] {"zebrafinch", "ZEBRAFINCH", held.id(), held.token()}) {
            assertFalse(text.contains(secret), secret);
        }
        assertTrue(text.contains("method=\"other\""), text);
    }

    @Test
    void theOutboxAndThePlatformsAreShownOnceTheyAreThere() {
        var meters = service.meters();
        meters.outbox(() -> 7, () -> Duration.ofSeconds(90), () -> 2);
        meters.refused("twilio", "signature");
        meters.delivered("slack", "sent");
        String text = metrics();
        assertTrue(text.contains("vte_outbox_depth 7.0"), text);
        assertTrue(text.contains("vte_outbox_age_seconds 90.0"), text);
        assertTrue(text.contains("vte_outbox_dead 2.0"), text);
        assertTrue(
                text.contains("vte_platform_refusals_total{platform=\"twilio\",why=\"signature\"}"),
                text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 192.0.2.1",
                "Forwarded: for=192.0.2.1",
                "X-Real-IP: 192.0.2.1",
                "Via: 1.1 proxy",
                "X-Forwarded-Proto: https"
            })
    void metricsAreNotThereForWhoComesThroughAProxy(String header) {
        String[] parts = header.split(": ");
        for (String path : new String[] {"/metrics", "/admin", "/admin/x"}) {
            var answer = service.send("GET", path, null, Map.of(parts[0], parts[1]));
            assertEquals(404, answer.statusCode(), path);
            assertEquals(service.get("/nothing").body(), answer.body());
        }
    }

    @Test
    void metricsAreNotThereUnderTheNameOfAnotherSite() {
        String answer =
                Ask.raw(
                        service.port(),
                        "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    }

    @Test
    void theOperatorsPageShowsVisitsAndWhatWasNotUnderstood() {
        var held = service.start();
        service.say(held, "yes they found one");
        service.say(held, "quantum bananas everywhere");
        service.start();
        String page = service.get("/admin").body();
        String clot = "clot</th><td>2</td><td>1</td><td>1</td><td>1</td><td>0</td><td>0 %</td>";
        assertTrue(page.contains(clot), page);
        String course =
                "course</th><td>1</td><td>0</td><td>1</td><td>1</td><td>1</td><td>100 %</td>";
        assertTrue(page.contains(course), page);
        assertTrue(page.contains("web</th><td>2</td><td>0</td><td>2</td>"), page);
        String picture = service.get("/admin/dialog.svg").body();
        assertTrue(picture.contains("2 visits, 1 went no further"), picture);
        assertFalse(page.contains(held.id()));
    }

    @Test
    void withAnAdminPortTheyAreThereAloneAndNothingElseIs() throws IOException {
        int port = freePort();
        var exposure = new Exposure(Origins.NONE, Rates.OFF, Addresses.NONE, OptionalInt.of(port));
        try (var own = new Service(10, exposure)) {
            assertEquals(404, own.get("/metrics").statusCode());
            assertEquals(404, own.get("/admin").statusCode());
            assertEquals(200, Ask.get(port, "/metrics", Map.of()).statusCode());
            assertEquals(200, Ask.get(port, "/health/ready", Map.of()).statusCode());
            assertEquals(404, Ask.get(port, "/", Map.of()).statusCode());
            assertEquals(404, Ask.get(port, "/api/source", Map.of()).statusCode());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
