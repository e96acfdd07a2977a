package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;

import assistant.conversation.Conversations;
import assistant.conversation.StoreAway;
import assistant.store.MemoryConversations;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** What patients and probes see while the store is away, and after it. */
class AwayTest {
    private final Conversations store = spy(new MemoryConversations(10));
    private final Service service = new Service(store);

    @AfterEach
    void close() {
        service.close();
    }

    private void goAway() {
        var away = new StoreAway(new IllegalStateException("gone"));
        doThrow(away).when(store).open(any(), any());
        doThrow(away).when(store).find(any());
        doThrow(away).when(store).take(any(), any(), any());
        doThrow(away).when(store).last(any());
        doReturn(false).when(store).ready();
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(Service.json(answer).get("detail").asText().contains("Call 911 now"));
    }

    @Test
    void requestsAreRefusedWithATimeToTryAgainAndTakenOnceItIsBack() {
        var held = service.start();
        goAway();
        refused(service.message(held, "{\"text\":\"yes\",\"messageId\":\"1\"}"));
        refused(service.get(held));
        refused(service.send("POST", "/api/conversations", "{}", Map.of()));
        reset(store);
        var answer = service.message(held, "{\"text\":\"yes\",\"messageId\":\"1\"}");
        assertEquals(1, Service.json(answer).get("turn").asInt());
    }

    @Test
    void readinessIsRedAndLivenessGreen() {
        assertEquals(200, service.get("/health/ready").statusCode());
        goAway();
        assertEquals(503, service.get("/health/ready").statusCode());
        assertEquals(200, service.get("/health/live").statusCode());
        reset(store);
        assertEquals(200, service.get("/health/ready").statusCode());
    }

    @Test
    void thePlainPageKeepsWhatWasTypedAndSendsItAgain() {
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var first = service.get("/plain");
        String cookie = first.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String mark =
                first.body().replaceAll("(?s).*name=\"csrf_token\" value=\"([^\"]+)\".*", "$1");
        var headers = new HashMap<>(form);
        headers.put("Cookie", cookie);
        headers.put("Origin", service.address());
        goAway();
        var begun =
                service.send(
                        "POST", "/plain", "csrf_token=" + mark + "&begin=1&text=%3Cb%3E", headers);
        assertEquals(503, begun.statusCode());
        assertTrue(begun.body().contains("Try again"), begun.body());
        assertTrue(begun.body().contains("value=\"&lt;b&gt;\""), begun.body());
        assertTrue(begun.body().contains("call 911 now"));
        assertFalse(begun.body().contains("<b>"));
    }
}
