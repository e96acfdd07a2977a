package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

class LimitsTest {
    private static final int STARTS = 60;
    private Service service;

    @BeforeEach
    void start() {
        var rates = new Rates(true, STARTS, 1200, Addresses.of("10.9.0.0/16"));
        service =
                new Service(
                        10_000,
                        new Exposure(
                                Origins.NONE,
                                rates,
                                Addresses.of("127.0.0.1"),
                                OptionalInt.empty()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> text(Service.Held held, String text) {
        return service.message(held, "{\"text\":\"%s\"}".formatted(text));
    }

    private void hurry(Service.Held held) {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, text(held, "repeat").statusCode());
        }
    }

    private static void tooFast(HttpResponse<String> answer) {
        assertEquals(429, answer.statusCode(), answer.body());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        var problem = Service.json(answer);
        assertEquals("Too fast", problem.get("title").asText());
        assertTrue(
                problem.get("detail").asText().endsWith("(Safety text, not from the article.)"),
                answer.body());
        assertTrue(problem.get("emergency").asText().contains("911"));
        assertTrue(
                problem.get("detail").asText().endsWith(problem.get("emergency").asText()),
                answer.body());
    }

    @Test
    void aConversationTakesFiveMessagesAtOnceThenOneASecond() {
        var held = service.start();
        hurry(held);
        tooFast(text(held, "repeat"));
        service.pass(Duration.ofSeconds(1));
        assertEquals(200, text(held, "repeat").statusCode());
        tooFast(text(held, "repeat"));
    }

    @Test
    void aLimitedMessageLeavesNothingBehindAndItsRetryIsTakenOnce() {
        var held = service.start();
        hurry(held);
        String body = "{\"facts\":{\"clot\":\"confirmed\"},\"messageId\":\"one\"}";
        assertEquals(429, service.message(held, body).statusCode());
        assertEquals(5, Service.json(service.get(held)).get("turn").asInt());
        service.pass(Duration.ofSeconds(2));
        var taken = service.message(held, body);
        assertEquals(200, taken.statusCode());
        assertEquals(taken.body(), service.message(held, body).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"I can't breathe", "i want to kill myself", "coughing up blood"})
    void anEmergencyIsHeardThoughItComesTooFastAndIsAnsweredByTheAlarmAlone(String text) {
        var held = service.start();
        hurry(held);
        var answer = text(held, text);
        assertEquals(200, answer.statusCode(), answer.body());
        for (var message : Service.json(answer).get("messages")) {
            assertEquals("emergency", message.get("type").asText());
        }
        tooFast(text(held, text));
        service.pass(Duration.ofSeconds(1));
        assertEquals(200, text(held, text).statusCode());
    }

    @Test
    void aLimitedEmergencyThatIsSentAgainIsTakenOnce() {
        var held = service.start();
        hurry(held);
        String body = "{\"text\":\"I can't breathe\",\"messageId\":\"help\"}";
        var first = service.message(held, body);
        service.pass(Duration.ofSeconds(3));
        assertEquals(first.body(), service.message(held, body).body());
        assertEquals(6, Service.json(service.get(held)).get("turn").asInt());
    }

    @Test
    void oneConversationDoesNotSlowAnother() {
        var hasty = service.start();
        var calm = service.start();
        hurry(hasty);
        tooFast(text(hasty, "repeat"));
        assertEquals(200, text(calm, "repeat").statusCode());
    }

    private int begin(String address) {
        var headers = Map.of("X-Forwarded-For", address);
        return service.send("POST", "/api/conversations", "{}", headers).statusCode();
    }

    @Test
    void anAddressBeginsSixtyConversationsAMinuteAndAKioskTenTimesAsMany() {
        var counts = new HashMap<String, Integer>();
        for (String address : new String[] {"192.0.2.1", "10.9.1.1"}) {
            for (int i = 0; i < STARTS + 5; i++) {
                counts.merge(address + " " + begin(address), 1, Integer::sum);
            }
        }
        assertEquals(
                Map.of("192.0.2.1 201", STARTS, "192.0.2.1 429", 5, "10.9.1.1 201", STARTS + 5),
                counts);
        assertEquals(201, begin("192.0.2.2"), "another address");
    }

    @Test
    void whoMakesUpAddressesIsLimitedByTheOneThatTheProxySaw() {
        int refused = 0;
        for (int i = 0; i < STARTS + 5; i++) {
            refused += begin("203.0.113.%d, 192.0.2.9".formatted(i)) == 429 ? 1 : 0;
        }
        assertEquals(5, refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|127.0.0.1",
                "192.0.2.1|192.0.2.1",
                "203.0.113.7, 192.0.2.1|192.0.2.1",
                "192.0.2.1:4711|192.0.2.1",
                "[2001:db8::1]:443|2001:db8:0:0:0:0:0:1",
                "192.0.2.1, 127.0.0.1|192.0.2.1",
                "192.0.2.1, nonsense|127.0.0.1",
                "192.0.2.1, 127.0.0.1, evil.example, 127.0.0.1|127.0.0.1"
            })
    void theRightMostAddressThatIsNoProxyCounts(String forwarded, String expected) {
        var client = new Client(Addresses.of("127.0.0.1"));
        try (var app = Small.of(context -> context.result(client.of(context).getHostAddress()))) {
            var headers =
                    forwarded.isEmpty()
                            ? Map.<String, String>of()
                            : Map.of("X-Forwarded-For", forwarded);
            assertEquals(expected, Ask.get(app.port(), "/", headers).body());
        }
    }

    @Test
    void withoutATrustedProxyNobodyIsBelieved() {
        var rates = new Rates(true, 1, 1200, Addresses.NONE);
        try (var own = new Service(100, Exposure.PLAIN.with(rates))) {
            own.start();
            var headers = Map.of("X-Forwarded-For", "192.0.2.77");
            assertEquals(429, own.send("POST", "/api/conversations", "{}", headers).statusCode());
        }
    }

    @Test
    void requestsOfAnAddressAreLimitedButProbesAreNot() {
        var rates = new Rates(true, 60, 10, Addresses.NONE);
        try (var own = new Service(100, Exposure.PLAIN.with(rates))) {
            int refused = 0;
            for (int i = 0; i < 15; i++) {
                refused += own.get("/api/source").statusCode() == 429 ? 1 : 0;
                assertEquals(200, own.get("/health/live").statusCode());
            }
            assertEquals(5, refused);
            own.pass(Duration.ofMinutes(1));
            assertEquals(200, own.get("/api/source").statusCode());
        }
    }

    @Test
    void anEmergencyIsHeardThoughTheAddressHasSentTooMuch() {
        var rates = new Rates(true, 60, 3, Addresses.NONE);
        try (var own = new Service(100, Exposure.PLAIN.with(rates))) {
            var held = own.start();
            own.get("/api/source");
            own.get("/api/source");
            assertEquals(429, own.message(held, "{\"text\":\"hello\"}").statusCode());
            assertEquals(200, own.message(held, "{\"text\":\"I can't breathe\"}").statusCode());
        }
    }

    @Test
    void theBucketsAreBounded() {
        var buckets = new Buckets<Integer>(1, Duration.ofSeconds(1), TimeMeter.SYSTEM_NANOTIME);
        for (int i = 0; i < 60_000; i++) {
            assertEquals(0, buckets.take(i));
        }
        assertTrue(buckets.size() <= 50_000);
        assertTrue(buckets.take(59_999) > 0, "a fresh one is remembered");
    }

    @Test
    void limitsOffLetEverythingIn() {
        try (var own = new Service(1000)) {
            var held = own.start();
            for (int i = 0; i < 30; i++) {
                assertEquals(200, own.message(held, "{\"command\":\"repeat\"}").statusCode());
            }
        }
    }

    @Test
    void anAddressWithThirtyWrongSignaturesIsNotLookedAtForAWhile() {
        var time = new Stopped();
        var client = new Client(Addresses.NONE);
        var rates = new Rates(true, 1, 1, Addresses.NONE);
        var signatures = new Signatures(new Limits(rates, client, time));
        try (var app =
                Small.of(
                        context -> {
                            if (!signatures.refuses(context)) {
                                signatures.wrong(context);
                            }
                        })) {
            for (int i = 0; i < 30; i++) {
                assertEquals(401, Ask.get(app.port(), "/", Map.of()).statusCode());
            }
            var refused = Ask.get(app.port(), "/", Map.of());
            assertEquals(429, refused.statusCode());
            assertFalse(refused.headers().firstValue("Retry-After").isEmpty());
            time.now += Duration.ofMinutes(1).toNanos();
            assertEquals(401, Ask.get(app.port(), "/", Map.of()).statusCode());
        }
    }

    private static final class Stopped implements TimeMeter {
        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
