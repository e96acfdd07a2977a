package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;

/**
 * The description of the API against the running server.
 *
 * <p>{@code -Dvte.examples=write} puts what is answered now in the place of the examples.
 */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean WRITE = "write".equals(System.getProperty("vte.examples"));
    private static final String MESSAGES = "/api/conversations/{id}/messages";
    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(1000);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        if (WRITE) {
            var writer = JSON.copy().enable(SerializationFeature.INDENT_OUTPUT);
            Files.writeString(Described.FILE, writer.writeValueAsString(api()) + "\n");
        }
    }

    private static ObjectNode api() {
        return Described.ours().api();
    }

    private static JsonNode examples(String path, String method, String status) {
        JsonNode response =
                api().at("/paths").path(path).path(method).path("responses").path(status);
        JsonNode content = Described.ours().resolved(response).path("content");
        return content.path(
                        status.startsWith("2") ? "application/json" : "application/problem+json")
                .path("examples");
    }

    /** Compares with the example but for what is new each time. */
    private static void same(JsonNode examples, String name, JsonNode answer) {
        JsonNode example = examples.path(name).path("value");
        ObjectNode got = answer.deepCopy();
        for (String fresh : new String[] {"id", "token", "contentVersion"}) {
            if (got.has(fresh)) {
                got.set(fresh, example.path(fresh));
            }
        }
        for (JsonNode line : got.path("transcript")) {
            ((ObjectNode) line).put("at", "2026-01-01T00:00:00Z");
        }
        if (WRITE) {
            ((ObjectNode) examples).putObject(name).set("value", got);
        }
        assertEquals(examples.path(name).path("value"), got, name);
    }

    @Test
    void everyExampleOfAMessageIsAnsweredAsItSays() {
        var requests =
                api().at("/paths")
                        .path(MESSAGES)
                        .at("/post/requestBody/content/application~1json/examples");
        assertTrue(requests.size() >= 7);
        for (var request : requests.properties()) {
            var held = service.start();
            String body = request.getValue().get("value").toString();
            var answer = service.message(held, body);
            assertEquals(200, answer.statusCode(), answer.body());
            same(examples(MESSAGES, "post", "200"), request.getKey(), Service.json(answer));
        }
    }

    @Test
    void theFirstTurnAndTheTranscriptAreAsTheExamplesSay() {
        var held = service.start();
        same(examples("/api/conversations", "post", "201"), "web", held.first());
        service.message(held, "{\"facts\":{\"clot\":\"confirmed\"}}");
        var kept = Service.json(service.get(held));
        same(examples("/api/conversations/{id}", "get", "200"), "one-turn", kept);
    }

    @Test
    void theArticleAndTheDialogAreAsTheExamplesSay() {
        same(
                examples("/api/source", "get", "200"),
                "article",
                Service.json(service.get("/api/source")));
        same(
                examples("/api/dialog", "get", "200"),
                "dialog",
                Service.json(service.get("/api/dialog")));
    }

    @Test
    void everyExampleOfARefusalIsARealOne() {
        var held = service.start();
        refused(400, "malformed", service.message(held, "{not json"));
        refused(400, "two-things", service.message(held, "{\"text\":\"hi\",\"command\":\"back\"}"));
        refused(
                413,
                "too-large",
                service.message(held, "{\"text\":\"%s\"}".formatted("a".repeat(17_000))));
        refused(
                422,
                "too-long",
                service.message(held, "{\"text\":\"%s\"}".formatted("a".repeat(2001))));
        service.message(held, "{\"text\":\"hi\",\"messageId\":\"x\"}");
        refused(
                409,
                "id-used-before",
                service.message(held, "{\"text\":\"ho\",\"messageId\":\"x\"}"));
        String path = MESSAGES.replace("{id}", held.id());
        var plain = Map.of("Authorization", "Bearer " + held.token(), "Content-Type", "text/plain");
        refused(415, "not-json", service.send("POST", path, "text=hi", plain));
        refused(401, "no-token", service.send("POST", path, "{}", Map.of()));
        refused(
                404,
                "not-there",
                service.send("POST", path, "{}", Map.of("Authorization", "Bearer x")));
    }

    @Test
    void theRefusalOfWhatIsTooFastIsARealOne() {
        var rates = new Rates(true, 60, 1200, Addresses.NONE);
        try (var own = new Service(10, Exposure.PLAIN.with(rates))) {
            var held = own.start();
            for (int i = 0; i < 5; i++) {
                own.message(held, "{\"command\":\"repeat\"}");
            }
            refused(429, "too-fast", own.message(held, "{\"command\":\"repeat\"}"));
        }
    }

    private static void refused(
            int status, String name, java.net.http.HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        same(examples(MESSAGES, "post", Integer.toString(status)), name, Service.json(answer));
    }

    @Test
    void everyRouteOfTheApiIsDescribedAndNoneThatIsNotThere() {
        var served = new TreeSet<String>();
        for (String route : service.routes()) {
            if (route.startsWith("/api")
                    || route.startsWith("/health")
                    || route.equals("/metrics")) {
                served.add(route);
            }
        }
        var described = new TreeSet<String>();
        api().get("paths").fieldNames().forEachRemaining(described::add);
        assertEquals(served, described);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : api().findValues("$ref")) {
            assertTrue(
                    !api().at(reference.asText().substring(1)).isMissingNode(), reference::asText);
        }
    }

    @Test
    void anAnswerThatIsNotAsDescribedWouldBeSeen() {
        var schema = api().at("/components/schemas/Turn");
        var turn = (ObjectNode) service.start().first();
        Described.ours().validate(schema, turn.toString(), "a turn");
        for (String member : new String[] {"question", "outcome", "messages", "facts"}) {
            var broken = turn.deepCopy();
            broken.put(member, 7);
            assertThrows(
                    AssertionError.class,
                    () -> Described.ours().validate(schema, broken.toString(), member));
        }
    }

    @Test
    void itIsServedAsItIsWritten() throws Exception {
        var served = service.get("/openapi.json");
        assertEquals(200, served.statusCode());
        if (!WRITE) {
            assertEquals(Files.readString(Described.FILE), served.body());
        }
    }
}
