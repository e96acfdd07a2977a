package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.spy;

import assistant.Vte;
import assistant.channel.Call;
import assistant.channel.Overheard;
import assistant.channel.Patience;
import assistant.channel.Postman;
import assistant.channel.Secrets;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.conversation.StoreAway;
import assistant.proof.FakePlatforms;
import assistant.script.Folder;
import assistant.store.MemoryConversations;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What platforms get to hear under /webhooks. */
class WebhooksTest {
    /** The secret that the platforms sign with here. */
    private static final String KEY = "kJ8fQ2mVx7LpT4wZr9Hs";

    private static final Exposure LIMITED =
            new Exposure(
                    Origins.NONE,
                    new Rates(true, 60, 1_200, Addresses.NONE),
                    Addresses.NONE,
                    OptionalInt.empty());

    private final HttpClient client = HttpClient.newHttpClient();
    private final MemoryConversations store = spy(new MemoryConversations(1_000));
    private final List<Overheard> platforms =
            FakePlatforms.platforms().stream().map(Overheard::new).toList();
    private final Assistant assistant =
            spy(
                    new Assistant(
                            Vte.script(),
                            Map.of("number", "911", "crisis", "988"),
                            store,
                            Map.of(),
                            List.copyOf(platforms),
                            Clock.systemUTC(),
                            new SecureRandom()));
    private final Meters meters = new Meters();
    private final Postman postman =
            new Postman(
                    store.outbox(),
                    List.of(),
                    Patience.USUAL,
                    Clock.systemUTC(),
                    new SecureRandom(),
                    (channel, event) -> {});
    private Server server;
    private int port;

    @BeforeEach
    void start() throws Exception {
        var entrances = FakePlatforms.CHANNELS.stream().map(FakePlatforms::entrance).toList();
        var post = new Post(entrances, postman);
        server = new Server(assistant, Folder.onClassPath("/web"), LIMITED, meters, post);
        port = server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        postman.close();
    }

    private static Call hello(Channel channel, String id) {
        return says(channel, id, "hello");
    }

    private static Call says(Channel channel, String id, String text) {
        return FakePlatforms.caller(channel).says("15550100001", id, text, Instant.now());
    }

    private HttpResponse<String> send(Call call) throws Exception {
        return send("POST", call);
    }

    private HttpResponse<String> send(String method, Call call) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                        .header("Content-Type", call.type())
                        .method(method, BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void saysNothing(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").isEmpty());
    }

    private List<Overheard.Said> answered() {
        return platforms.stream().flatMap(one -> one.all().stream()).toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEB", "KIOSK"})
    void aGoodMessageIsKeptOnceHoweverOftenItComes(Channel channel) throws Exception {
        Call call = hello(channel, "m-1");
        for (int i = 0; i < 3; i++) {
            var answer = send(call);
            assertEquals(200, answer.statusCode());
            String twilio = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
            assertEquals(channel == Channel.TWILIO ? twilio : "", answer.body());
        }
        assertEquals(1, answered().size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEB", "KIOSK"})
    void whatIsTooLargeIsRefusedWithoutAWord(Channel channel) throws Exception {
        int most = FakePlatforms.entrance(channel).most();
        saysNothing(413, send(says(channel, "m-1", "x".repeat(most))));
        assertEquals(List.of(), answered());
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEB", "KIOSK"})
    void whileTheStoreIsAwayThePlatformIsToComeAgain(Channel channel) throws Exception {
        Call call = hello(channel, "m-1");
        doThrow(new StoreAway(new IllegalStateException("gone"))).when(store).deliver(any(), any());
        var away = send(call);
        saysNothing(503, away);
        assertTrue(away.headers().firstValue("Retry-After").isPresent());
        reset(store);
        assertEquals(200, send(call).statusCode());
        assertEquals(1, answered().size());
    }

    @Test
    void anotherMethodAndAnotherPathAreRefusedWithoutAWord() throws Exception {
        Call call = hello(Channel.TELEGRAM, "m-1");
        saysNothing(405, send("PUT", call));
        saysNothing(405, send("DELETE", call));
        saysNothing(405, send("GET", call));
        saysNothing(404, send(new Call("/webhooks/fax", call.type(), call.headers(), "{}")));
        assertEquals(List.of(), answered());
    }

    @Test
    void anAddressWithTooManyWrongSignaturesIsRefusedButAGoodOneIsTaken() throws Exception {
        Call good = hello(Channel.WHATSAPP, "m-1");
        Call bad = new Call(good.path(), good.type(), good.headers(), good.body() + " ");
        for (int i = 0; i < 30; i++) {
            saysNothing(401, send(bad));
        }
        var refused = send(bad);
        saysNothing(429, refused);
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(List.of(), answered());
        assertEquals(200, send(good).statusCode());
    }

    @Test
    void aHundredAtOnceWithTheSameIdAreOneTurn() throws Exception {
        Call call = hello(Channel.TWILIO, "SM1");
        var together = new CyclicBarrier(100);
        Callable<Integer> one =
                () -> {
                    together.await();
                    return send(call).statusCode();
                };
        try (var threads = Executors.newFixedThreadPool(100)) {
            var all = threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> one).toList());
            for (var each : all) {
                assertEquals(200, each.get());
            }
        }
        assertEquals(1, answered().size());
    }

    @Test
    void oneThatCannotBeTakenIsAnsweredWithWhatToDoAndCostsNoOther() throws Exception {
        doThrow(new IllegalStateException("broken"))
                .when(assistant)
                .receive(argThat(WebhooksTest::isPoison));
        assertEquals(200, send(says(Channel.SLACK, "m-1", "hello")).statusCode());
        assertEquals(200, send(says(Channel.SLACK, "m-2", "poison")).statusCode());
        assertEquals(200, send(says(Channel.SLACK, "m-3", "what is a filter?")).statusCode());
        assertEquals(3, answered().size());
        String told = answered().get(1).letters().toString();
        assertFalse(told.contains("poison"));
        assertTrue(answered().get(1).letters().getFirst().body().contains("call 911 now"));
    }

    private static boolean isPoison(Delivered message) {
        return message.message() instanceof Message.Text text && text.text().equals("poison");
    }

    @Test
    void everyMessageOfALargeBatchIsTakenButTheBrokenOne() throws Exception {
        var entries = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            String body = i == 500 ? "7" : "\"message %d\"".formatted(i);
            entries.add(
                    "{\"from\":\"1555%d\",\"id\":\"m%d\",\"type\":\"text\",\"text\":{\"body\":%s}}"
                            .formatted(i % 200, i, body));
        }
        String statuses =
                IntStream.range(0, 300)
                        .mapToObj(i -> "{\"id\":\"s%d\",\"status\":\"sent\"}".formatted(i))
                        .collect(Collectors.joining(","));
        String batch =
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"value\":{\"metadata\":{\"phone_number_id\":\"1\"},\"messages\":[%s],\"statuses\":[%s]}}]}]}"
                        .formatted(String.join(",", entries), statuses);
        assertEquals(200, send(meta(batch)).statusCode());
        assertEquals(999, answered().size());
        String counted = meters.text();
        assertTrue(counted.contains("{platform=\"whatsapp\",why=\"entry\"} 1.0"), counted);
        assertTrue(counted.contains("{platform=\"whatsapp\",why=\"passed-over\"} 300.0"), counted);
        for (int user = 0; user < 200; user++) {
            String who = "1555" + user;
            var turns =
                    answered().stream()
                            .filter(said -> said.to().user().equals(who))
                            .map(said -> said.answer().number())
                            .toList();
            int taken = user == 100 ? 4 : 5;
            assertEquals(IntStream.rangeClosed(1, taken).boxed().toList(), turns, who);
        }
    }

    private static Call meta(String body) {
        byte[] hash =
                Secrets.hmac(
                        "HmacSHA256", Secrets.bytes(KEY), body.getBytes(StandardCharsets.UTF_8));
        String signature = "sha256=" + HexFormat.of().formatHex(hash);
        return new Call(
                "/webhooks/whatsapp",
                "application/json",
                Map.of("X-Hub-Signature-256", signature),
                body);
    }
}
