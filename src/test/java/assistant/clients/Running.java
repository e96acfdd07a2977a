package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertFalse;

import assistant.Vte;
import assistant.channel.Arrival;
import assistant.channel.Call;
import assistant.channel.Patience;
import assistant.channel.Postman;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.proof.FakePlatforms;
import assistant.script.Folder;
import assistant.store.MemoryConversations;
import assistant.web.Exposure;
import assistant.web.Meters;
import assistant.web.Post;
import assistant.web.Server;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The real server with its postman, and platforms on this machine that record what it sends. */
final class Running implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();

    private final MemoryConversations kept = new MemoryConversations(100);
    private final FakePlatforms platforms = new FakePlatforms();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Postman postman;
    private final Server server;
    private final int port;

    Running() throws IOException {
        var assistant = FakePlatforms.assistant(kept, FakePlatforms.platforms());
        postman =
                new Postman(
                        kept.outbox(),
                        platforms.carriers(0),
                        Patience.USUAL,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        (channel, event) -> went());
        var entrances = FakePlatforms.CHANNELS.stream().map(FakePlatforms::entrance).toList();
        var post = new Post(entrances, postman);
        var web = Folder.onClassPath("/web");
        server = new Server(assistant, web, Exposure.PLAIN, new Meters(), post);
        port = server.start("127.0.0.1", 0);
        postman.start();
    }

    /** The number of somebody who has not written before. */
    static String patient() {
        return Long.toString(15_550_100_000L + COUNT.incrementAndGet());
    }

    /** What a patient writes, signed as we believe the platform does. */
    static Call says(Channel channel, String user, String text) {
        String id = Long.toString(10_000L + COUNT.incrementAndGet());
        return FakePlatforms.caller(channel).says(user, id, text, Instant.now());
    }

    /** What we read in a body that a platform sends. */
    static List<Delivered> read(Channel channel, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("/", "application/json", name -> List.of(), bytes);
        return FakePlatforms.entrance(channel).open(arrival).messages();
    }

    /** A recorded body, by its name. */
    static String recorded(String name) {
        for (JsonNode one : Vte.recorded("webhook-vectors.json")) {
            if (one.get("name").asText().equals(name)) {
                return one.get("body").asText();
            }
        }
        throw new AssertionError(name);
    }

    /** The same call, with another value in a header. */
    static Call with(Call call, String header, String value) {
        var headers = new HashMap<>(call.headers());
        headers.put(header, value);
        return new Call(call.path(), call.type(), headers, call.body());
    }

    /** The same call, with one bit of one byte in the middle turned. */
    static Call flipped(Call call) {
        int middle = call.body().length() / 2;
        var body = new StringBuilder(call.body());
        body.setCharAt(middle, (char) (body.charAt(middle) ^ 1));
        return new Call(call.path(), call.type(), call.headers(), body.toString());
    }

    HttpResponse<String> send(Call call) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                        .header("Content-Type", call.type())
                        .POST(BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    int status(Call call) throws Exception {
        return send(call).statusCode();
    }

    /** What a platform has got for this patient, or for no one by name, once all of it is there. */
    synchronized List<FakePlatforms.Call> heard(String user) throws InterruptedException {
        while (kept.outbox().backlog().stream().anyMatch(one -> one.waiting() > 0)) {
            wait();
        }
        return platforms.calls().stream()
                .filter(call -> call.place().isEmpty() || call.place().endsWith(user))
                .toList();
    }

    /** The same, of which there must be some. */
    List<FakePlatforms.Call> answers(String user) throws InterruptedException {
        var answers = heard(user);
        assertFalse(answers.isEmpty());
        return answers;
    }

    private synchronized void went() {
        notifyAll();
    }

    @Override
    public void close() {
        server.close();
        postman.close();
        client.close();
        platforms.close();
    }
}
