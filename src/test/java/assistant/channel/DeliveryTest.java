package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.channel.slack.SlackCarrier;
import assistant.channel.slack.SlackPlatform;
import assistant.channel.telegram.TelegramCarrier;
import assistant.channel.telegram.TelegramPlatform;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.conversation.Outbox;
import assistant.store.MemoryConversations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Answers on their way to platforms that misbehave. */
@Timeout(60)
class DeliveryTest {
    private static final Patience HASTY =
            new Patience(
                    Duration.ofMillis(100),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100),
                    Duration.ofMillis(200),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofHours(24));

    /** How a platform answers one call. */
    private interface Mood {
        void answer(HttpExchange call) throws IOException;
    }

    private static Mood says(int status, String body) {
        return call -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        };
    }

    private static final Mood OK = says(200, "{\"ok\":true}");

    private record Call(String path, String body, Instant at) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Mood> moods = new ConcurrentLinkedDeque<>();
    private final MemoryConversations kept = new MemoryConversations(100);
    private HttpServer platform;
    private Assistant assistant;
    private Postman postman;
    private int count;

    @BeforeEach
    void start() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        platform = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        platform.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        platform.createContext("/", this::answer);
        platform.start();
        Endpoint api = Endpoint.of("http://127.0.0.1:" + platform.getAddress().getPort());
        assistant =
                new Assistant(
                        Vte.script(),
                        Map.of("number", "911", "crisis", "988"),
                        kept,
                        Map.of(),
                        List.of(new TelegramPlatform(), new SlackPlatform()),
                        Clock.systemUTC(),
                        new SecureRandom());
        postman =
                new Postman(
                        kept.outbox(),
                        List.of(
                                new TelegramCarrier(api, "123:secret"),
                                new SlackCarrier(api, "xoxb-secret")),
                        HASTY,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        (channel, event) -> {});
        postman.start();
    }

    @AfterEach
    void stop() {
        postman.close();
        platform.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(call.getRequestURI().getPath(), body, Instant.now()));
        boolean slack = call.getRequestURI().getPath().startsWith("/chat");
        Mood mood = slack ? moods.poll() : OK;
        (mood == null ? OK : mood).answer(call);
    }

    private void send(Channel channel, String text) {
        var from = new Address(channel, "us", "pat", "D1");
        assistant.receive(new Delivered(from, "id-" + count++, new Message.Text(text)));
        postman.ring(channel);
    }

    private static void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private int waiting() {
        return kept.outbox().backlog().stream().mapToInt(Outbox.Backlog::waiting).sum();
    }

    private int dead() {
        return kept.outbox().backlog().stream().mapToInt(Outbox.Backlog::dead).sum();
    }

    private List<String> slack() {
        return calls.stream()
                .filter(call -> call.path().startsWith("/chat"))
                .map(Call::body)
                .toList();
    }

    @Test
    void anAnswerGoesOutAtOnceWithItsTokenInNoBody() {
        send(Channel.TELEGRAM, "hello");
        until(() -> waiting() == 0);
        assertEquals("/bot123:secret/sendMessage", calls.getFirst().path());
        assertFalse(calls.getFirst().body().contains("secret"));
    }

    @Test
    void whatFailsIsSentAgainAndTheOrderIsKept() {
        moods.add(says(500, ""));
        moods.add(call -> call.close());
        moods.add(says(200, "{garbage"));
        moods.add(says(200, "{\"ok\":false,\"error\":\"internal_error\"}"));
        send(Channel.SLACK, "hello");
        send(Channel.SLACK, "what is a filter?");
        until(() -> waiting() == 0);
        var bodies = slack();
        assertEquals(0, dead());
        assertTrue(bodies.size() >= 6, () -> "calls: " + bodies.size());
        assertEquals(bodies.getFirst(), bodies.get(bodies.size() - 2));
        assertFalse(bodies.getLast().equals(bodies.getFirst()));
    }

    @Test
    void aRetryAfterIsKeptForTheWholeChannel() {
        moods.add(
                call -> {
                    call.getResponseHeaders().set("Retry-After", "1");
                    says(429, "").answer(call);
                });
        send(Channel.SLACK, "hello");
        until(() -> waiting() == 0);
        var first = calls.get(0).at();
        assertFalse(calls.get(1).at().isBefore(first.plusSeconds(1)));
    }

    @Test
    void aTokenThatIsRevokedForAWhilePausesThatChannelAloneAndLosesNothing() {
        for (int i = 0; i < 3; i++) {
            moods.add(says(200, "{\"ok\":false,\"error\":\"token_revoked\"}"));
        }
        send(Channel.SLACK, "hello");
        until(() -> !slack().isEmpty());
        send(Channel.TELEGRAM, "hello");
        until(() -> calls.stream().anyMatch(call -> call.path().startsWith("/bot")));
        until(() -> waiting() == 0);
        assertEquals(0, dead());
        assertEquals(4, slack().size());
    }

    @Test
    void whatWillNeverBeTakenIsGivenUpAtOnce() {
        moods.add(says(200, "{\"ok\":false,\"error\":\"channel_not_found\"}"));
        send(Channel.SLACK, "hello");
        until(() -> dead() == 1);
        assertEquals(1, slack().size());
    }

    @Test
    void aHugeAnswerAndOneThatNeverEndsHoldNobodyUp() {
        moods.add(
                call -> {
                    call.sendResponseHeaders(200, 0);
                    byte[] much = new byte[1 << 20];
                    for (int i = 0; i < 1 << 10; i++) {
                        call.getResponseBody().write(much);
                    }
                });
        moods.add(call -> call.sendResponseHeaders(200, 0));
        send(Channel.SLACK, "hello");
        send(Channel.TELEGRAM, "hello");
        until(() -> calls.stream().anyMatch(call -> call.path().startsWith("/bot")));
        until(() -> waiting() == 0);
        assertEquals(3, slack().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://169.254.169.254",
                "https://[fe80::1]",
                "https://metadata.google.internal",
                "ftp://127.0.0.1",
                "https://user@example.org"
            })
    void whereNothingIsEverSentIsRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> Endpoint.of(address));
    }
}
