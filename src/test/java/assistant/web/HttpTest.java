package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class HttpTest {
    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(10_000);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        JsonNode problem = Service.json(answer);
        assertEquals(status, problem.get("status").asInt());
        for (String member : new String[] {"type", "title", "detail"}) {
            assertFalse(problem.path(member).asText().isBlank(), member);
        }
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void aConversationGoesFromTheFirstTurnToTheResult() {
        var held = service.start();
        assertEquals("clot", held.first().get("question").asText());
        service.message(held, "{\"facts\":{\"clot\":\"confirmed\",\"course\":\"acute\"}}");
        service.message(held, "{\"facts\":{\"place\":\"above-knee-or-lung\"}}");
        var last = Service.json(service.message(held, "{\"facts\":{\"bleeding-risk\":\"no\"}}"));
        assertTrue(last.get("question").isNull());
        assertEquals(2, last.get("outcome").get("entries").size());
        var messages = last.get("messages");
        assertEquals("disclaimer", messages.get(messages.size() - 1).get("type").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":\"  \"}",
                "{\"text\":1}",
                "{\"text\":null}",
                "{\"text\":\"a\",\"command\":\"back\"}",
                "{\"facts\":{}}",
                "{\"facts\":[]}",
                "{\"facts\":{\"colour\":\"red\"}}",
                "{\"facts\":{\"clot\":\"yes\"}}",
                "{\"facts\":{\"clot\":null}}",
                "{\"command\":\"jump\"}",
                "{\"text\":\"a\",\"extra\":1}",
                "{\"text\":\"a\"} x",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"messageId\":\"\"}",
                "{\"text\":\"a\",\"messageId\":7}",
                "{\"text\":\"\\u0000\"}"
            })
    void malformedMessagesAreRefusedAndNothingOfThemIsKept(String body) {
        var held = service.start();
        problem(400, service.message(held, body));
        assertEquals(0, Service.json(service.get(held)).get("turn").asInt());
    }

    @Test
    void aTextOfTwoThousandCodePointsIsTakenAndOneMoreIsNot() {
        var held = service.start();
        String longest = "\uD83E\uDE78".repeat(2000);
        assertEquals(
                200, service.message(held, "{\"text\":\"%s\"}".formatted(longest)).statusCode());
        problem(422, service.message(held, "{\"text\":\"%sa\"}".formatted(longest)));
        problem(413, service.message(held, "{\"text\":\"%s\"}".formatted("a".repeat(17_000))));
    }

    @Test
    void aBodyMustBeDeclaredAsJson() {
        var held = service.start();
        var answer =
                service.send(
                        "POST",
                        "/api/conversations/%s/messages".formatted(held.id()),
                        "{\"text\":\"hi\"}",
                        Map.of(
                                "Authorization",
                                "Bearer " + held.token(),
                                "Content-Type",
                                "text/plain"));
        problem(415, answer);
    }

    @Test
    void aCharacterSetThatNobodyKnowsDoesNotMatter() {
        var headers = Map.of("Content-Type", "application/json; charset=utf-9");
        var answer = service.send("POST", "/api/conversations", "{}", headers);
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404",
        "GET, /nothing, 404",
        "GET, /chat/pom.xml, 404",
        "PUT, /api/conversations, 405",
        "DELETE, /api/source, 405"
    })
    void whatIsNotThereIsRefusedAsAProblem(String method, String path, int status) {
        problem(status, service.send(method, path, method.equals("PUT") ? "{}" : null, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../pom.xml", "/chat/..%2f..%2fpom.xml", "/chat/%2e%2e/%2e%2e/pom.xml"})
    void noFileBesidesThePagesIsServed(String path) {
        var answer = service.get(path);
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, path);
        assertFalse(answer.body().contains("artifactId"));
    }

    @Test
    void onlyTheTokenOpensAConversationAndAStrangerLearnsNothing() {
        var held = service.start();
        var other = service.start();
        String path = "/api/conversations/" + held.id();
        problem(401, service.send("GET", path, null, Map.of()));
        problem(401, service.send("GET", path, null, Map.of("Authorization", "Basic abc")));
        var wrong = service.send("GET", path, null, bearer(other.token()));
        var missing = service.send("GET", "/api/conversations/none", null, bearer(other.token()));
        problem(404, wrong);
        assertEquals(missing.body(), wrong.body());
        problem(404, service.send("PATCH", path + "/nothing", "x", bearer("wrong")));
        problem(401, service.send("POST", path + "/messages", "not json", Map.of()));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Test
    void aDeletedConversationIsGone() {
        var held = service.start();
        assertEquals(204, service.delete(held).statusCode());
        problem(404, service.get(held));
        problem(404, service.delete(held));
        problem(404, service.message(held, "{\"text\":\"hi\"}"));
    }

    @Test
    void deletingInWordsErasesTheConversationAfterAYes() {
        var held = service.start();
        service.say(held, "delete my data");
        service.say(held, "yes");
        problem(404, service.get(held));
    }

    @Test
    void aHundredSimultaneousRetriesAreTakenOnceAndAnsweredAlike() throws Exception {
        var held = service.start();
        String body = "{\"facts\":{\"clot\":\"confirmed\"},\"messageId\":\"one\"}";
        try (var threads = Executors.newFixedThreadPool(100)) {
            Callable<String> send = () -> service.message(held, body).body();
            var answers = new HashSet<String>();
            for (var future :
                    threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> send).toList())) {
                answers.add(future.get());
            }
            assertEquals(1, answers.size());
        }
        assertEquals(1, Service.json(service.get(held)).get("turn").asInt());
    }

    @Test
    void aMessageIdReusedForAnotherMessageIsAConflict() {
        var held = service.start();
        service.message(held, "{\"text\":\"yes\",\"messageId\":\"one\"}");
        problem(409, service.message(held, "{\"text\":\"no\",\"messageId\":\"one\"}"));
    }

    @Test
    void simultaneousMessagesOfOneConversationAreTakenOneAfterTheOther() throws Exception {
        var held = service.start();
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<Integer> send = () -> service.say(held, "repeat").get("turn").asInt();
            var turns = new HashSet<Integer>();
            for (var future :
                    threads.invokeAll(IntStream.range(0, 60).mapToObj(i -> send).toList())) {
                turns.add(future.get());
            }
            assertEquals(IntStream.rangeClosed(1, 60).boxed().collect(Collectors.toSet()), turns);
        }
    }

    @Test
    void theTranscriptHoldsWhatWasSaidInOrder() {
        var held = service.start();
        service.message(held, "{\"facts\":{\"clot\":\"confirmed\"}}");
        service.say(held, "its new");
        var kept = Service.json(service.get(held));
        var transcript = kept.get("transcript");
        assertEquals(5, transcript.size());
        assertEquals("Yes, a clot was found", transcript.get(1).get("text").asText());
        assertEquals("its new", transcript.get(3).get("text").asText());
        assertEquals("place", kept.get("question").asText());
    }

    @Test
    void loneSurrogatesAreReplacedAndNulsDropped() {
        var held = service.start();
        service.message(held, "{\"text\":\"a\\uD800b\\u0000c\"}");
        var said = Service.json(service.get(held)).get("transcript").get(1).get("text").asText();
        assertEquals("a\uFFFDbc", said);
    }

    @Test
    void theSourceIsServedToTheLetter() {
        var served = Service.json(service.get("/api/source"));
        var recorded = Vte.recorded("sentences.json");
        assertEquals(recorded.get("sha256"), served.get("sha256"));
        for (var sentence : recorded.get("sentences")) {
            boolean found = false;
            for (var one : served.get("sentences")) {
                found |=
                        one.get("id").equals(sentence.get("id"))
                                && one.get("text").equals(sentence.get("text"));
            }
            assertTrue(found, sentence.get("id").asText());
        }
    }

    @Test
    void theDialogIsServedAsDataAndAsAPicture() {
        var dialog = Service.json(service.get("/api/dialog"));
        assertEquals(9, dialog.get("states").size());
        assertEquals(29, dialog.get("transitions").size());
        var picture = service.get("/api/dialog.svg");
        assertTrue(picture.body().startsWith("<svg") || picture.body().startsWith("<?xml"));
        for (var state : dialog.get("states")) {
            assertTrue(picture.body().contains(state.get("name").asText()));
        }
    }

    @Test
    void healthIsLiveAndReady() {
        assertEquals(200, service.get("/health/live").statusCode());
        assertEquals(200, service.get("/health/ready").statusCode());
    }

    @Test
    void everyFileOfThePageIsServedUnderAStrictPolicy() {
        var page = service.get("/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        for (String file :
                new String[] {
                    "/widget.js", "/chat/element.js", "/chat/words.js", "/kiosk/kiosk.css"
                }) {
            var served = service.get(file);
            assertEquals(200, served.statusCode(), file);
            String tag = served.headers().firstValue("ETag").orElseThrow();
            var again = service.send("GET", file, null, Map.of("If-None-Match", tag));
            assertEquals(304, again.statusCode(), file);
        }
    }

    @Test
    void anIdleConversationExpiresAndAnActiveOneStays() {
        try (var own = new Service(10)) {
            var idle = own.start();
            var active = own.start();
            own.pass(Duration.ofHours(23));
            assertEquals(200, own.get(active).statusCode());
            own.pass(Duration.ofHours(2));
            problem(404, own.get(idle));
            assertEquals(1, own.expire());
            assertEquals(200, own.get(active).statusCode());
        }
    }

    @Test
    void whenFullNewConversationsAreRefusedAndLiveOnesGoOn() {
        try (var own = new Service(2)) {
            var first = own.start();
            own.start();
            var refused = own.send("POST", "/api/conversations", "{}", Map.of());
            problem(503, refused);
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertTrue(Service.json(refused).get("detail").asText().contains("911"));
            assertEquals(
                    "course", own.say(first, "yes they found a clot").get("question").asText());
            own.delete(first);
            assertEquals(201, own.send("POST", "/api/conversations", "", Map.of()).statusCode());
        }
    }

    @Test
    void aPatientsWordsAreInNoErrorAndNoLog() {
        String canary = "zebrafinch";
        var out = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var held = service.start();
            var answers = new StringBuilder();
            for (String body :
                    new String[] {
                        "{\"text\":\"%s\"",
                        "{\"%s\":1}",
                        "{\"facts\":{\"%s\":\"yes\"}}",
                        "{\"facts\":{\"clot\":\"%s\"}}",
                        "{\"command\":\"%s\"}",
                        "{\"text\":\"%s\",\"messageId\":7}"
                    }) {
                var answer = service.message(held, body.formatted(canary));
                assertEquals(400, answer.statusCode());
                answers.append(answer.body());
            }
            assertFalse(answers.toString().contains(canary), answers.toString());
        } finally {
            System.setErr(before);
        }
        assertFalse(out.toString(StandardCharsets.UTF_8).contains(canary));
    }

    @Test
    void everyTokenAndIdIsNew() {
        var one = service.start();
        var two = service.start();
        assertNotEquals(one.id(), two.id());
        assertNotEquals(one.token(), two.token());
        assertTrue(one.token().length() >= 43, "256 bits in base64");
    }
}
