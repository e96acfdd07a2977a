package assistant.web;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.script.Folder;
import assistant.store.CannotOpen;
import assistant.store.MemoryConversations;
import assistant.store.Stores;
import assistant.wire.JsonNotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.bucket4j.TimeMeter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real server on a free port, with a clock that a test can turn. */
public final class Service implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Turning clock;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Meters meters = new Meters();
    private final Conversations conversations;
    private final Assistant assistant;
    private final Server server;
    private final int port;

    public Service(int most) {
        this(most, Exposure.PLAIN);
    }

    public Service(int most, Origins origins) {
        this(new MemoryConversations(most), Exposure.PLAIN.with(origins));
    }

    public Service(int most, Exposure exposure) {
        this(new MemoryConversations(most), exposure);
    }

    public Service(Conversations conversations) {
        this(conversations, Exposure.PLAIN);
    }

    private Service(Conversations conversations, Exposure exposure) {
        this(conversations, exposure, new Turning(), 0);
    }

    /** One that keeps its conversations in a folder, on a port; 0 for a free one. */
    static Service keeping(Path data, int port) {
        var clock = new Turning();
        var notation = new JsonNotation(Vte.dialog());
        try {
            var kept = Stores.open(Optional.empty(), data, Optional.empty(), notation, clock);
            return new Service(kept, Exposure.PLAIN, clock, port);
        } catch (CannotOpen closed) {
            throw new AssertionError(closed.reason(), closed);
        }
    }

    private Service(Conversations conversations, Exposure exposure, Turning clock, int wanted) {
        this.clock = clock;
        this.conversations = conversations;
        assistant =
                new Assistant(
                        Vte.script(),
                        Map.of("number", "911", "crisis", "988"),
                        conversations,
                        Map.of(
                                Channel.WEB, Duration.ofDays(1),
                                Channel.KIOSK, Duration.ofMinutes(10)),
                        List.of(),
                        clock,
                        new SecureRandom());
        server =
                new Server(assistant, web(), exposure, meters, Duration.ofSeconds(2), new Pacing());
        port = server.start("127.0.0.1", wanted);
    }

    private static Folder web() {
        try {
            return Folder.onClassPath("/web");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static final class Turning extends Clock {
        private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Limits go by the clock that a test turns. */
    private final class Pacing implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.now.toEpochMilli() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** The patterns of every route. */
    List<String> routes() {
        return server.routes();
    }

    Meters meters() {
        return meters;
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public int expire() {
        return assistant.expire();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** A conversation of a client's. */
    public record Held(String id, String token, JsonNode first) {}

    public Held start() {
        var answer = send("POST", "/api/conversations", "{}", Map.of());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        JsonNode turn = json(answer);
        return new Held(turn.get("id").asText(), turn.get("token").asText(), turn);
    }

    public HttpResponse<String> message(Held held, String body) {
        return send(
                "POST",
                "/api/conversations/%s/messages".formatted(held.id()),
                body,
                Map.of("Authorization", "Bearer " + held.token()));
    }

    public JsonNode say(Held held, String text) {
        var answer = message(held, JSON.createObjectNode().put("text", text).toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return json(answer);
    }

    public HttpResponse<String> get(Held held) {
        return send(
                "GET",
                "/api/conversations/" + held.id(),
                null,
                Map.of("Authorization", "Bearer " + held.token()));
    }

    public HttpResponse<String> delete(Held held) {
        return send(
                "DELETE",
                "/api/conversations/" + held.id(),
                null,
                Map.of("Authorization", "Bearer " + held.token()));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Sends a request; a body is sent as JSON unless a header says otherwise. */
    public HttpResponse<String> send(
            String method, String path, String body, Map<String, String> headers) {
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(address() + path)).method(method, content);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            Described.ours().check(method, path, answer);
            return answer;
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        conversations.close();
    }
}
