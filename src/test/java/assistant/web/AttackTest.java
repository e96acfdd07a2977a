package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What somebody would try who means harm. */
class AttackTest {
    /** {@code -Dvte.guesses=100000} guesses longer. */
    private static final int GUESSES = Integer.getInteger("vte.guesses", 1_000);

    private static Service service;
    private static Service.Held victim;

    @BeforeAll
    static void start() {
        service = new Service(1000);
        victim = service.start();
        service.say(victim, "zebrafinch in my calf");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** The answer to lines as they are, after which the connection is to be closed. */
    private static String ask(String... lines) {
        String head = String.join("\r\n", lines);
        return Ask.raw(service.port(), head + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void guessedIdsAreAllAnsweredAlike() {
        var random = new Random(7);
        var answers = new HashSet<String>();
        for (int i = 0; i < GUESSES; i++) {
            byte[] guess = new byte[16];
            random.nextBytes(guess);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(guess);
            String asked = i % 10 == 0 ? victim.id() : id;
            var answer =
                    service.send(
                            "GET", "/api/conversations/" + asked, null, bearer("x".repeat(43)));
            answers.add(answer.statusCode() + answer.body() + answer.headers().map());
        }
        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void oneConversationsTokenOpensNoOther() {
        var own = service.start();
        String path = "/api/conversations/" + victim.id();
        for (String method : List.of("GET", "DELETE", "POST", "PUT", "PATCH", "HEAD")) {
            for (String below : List.of("", "/messages", "/summary", "/../" + own.id())) {
                var answer = service.send(method, path + below, null, bearer(own.token()));
                assertTrue(List.of(400, 404).contains(answer.statusCode()), method + below);
                assertFalse(answer.body().contains("zebrafinch"));
            }
        }
        assertEquals(200, service.get(victim).statusCode());
    }

    @Test
    void theTokenCountsInItsHeaderAlone() {
        String path = "/api/conversations/" + victim.id();
        String cookie = "vte-plain=" + victim.id() + "." + victim.token();
        assertEquals(401, service.get(path + "?token=" + victim.token()).statusCode());
        assertEquals(401, service.get(path + "?access_token=" + victim.token()).statusCode());
        var byCookie = service.send("GET", path, null, Map.of("Cookie", cookie));
        assertEquals(401, byCookie.statusCode());
    }

    /** A proxy sends what many people ask over one connection. */
    @Test
    void whatAnotherSendsOverTheSameConnectionChangesNobodysToken() {
        String start = victim.token().substring(0, 5);
        String other = swapped(start);
        assertEquals(List.of(404, 200), statuses(other, victim.token()));
        assertEquals(
                List.of(404, 404, 200), statuses(start, swapped(victim.token()), victim.token()));
        assertEquals(List.of(200, 404), statuses(victim.token(), swapped(victim.token())));
    }

    /** What each of several tokens gets, one after the other over one connection. */
    private static List<Integer> statuses(String... tokens) {
        String get =
                "GET /api/conversations/%s HTTP/1.1\r\nHost: localhost\r\n".formatted(victim.id());
        String authorized = get + "Authorization: Bearer ";
        String answers = ask(authorized + String.join("\r\n\r\n" + authorized, tokens));
        return Pattern.compile("HTTP/1.1 (\\d+)")
                .matcher(answers)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String swapped(String text) {
        return text.chars()
                .map(
                        c ->
                                Character.isUpperCase(c)
                                        ? Character.toLowerCase(c)
                                        : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void nothingThatIsAnsweredRepeatsTheHost() {
        for (String path : List.of("/", "/plain", "/kiosk", "/widget.js", "/api/source", "/none")) {
            String answer =
                    ask(
                            "GET " + path + " HTTP/1.1",
                            "Host: evil.example",
                            "X-Forwarded-Host: evil.example");
            assertTrue(answer.startsWith("HTTP/1.1 "), path);
            assertFalse(answer.contains("evil.example"), path);
        }
        String begun =
                ask("POST /api/conversations HTTP/1.1", "Host: evil.example", "Content-Length: 0");
        assertTrue(begun.contains("Location: /api/conversations/"), begun);
        assertFalse(begun.contains("evil.example"), begun);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: +4",
                "Content-Length: 4, 4, 5",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Content-Length: -1",
                "X: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 4"
            })
    void whatTwoServersCouldReadDifferentlyIsAnsweredOnceAtMost(String headers) {
        String answer =
                ask(
                        "POST /api/conversations HTTP/1.1",
                        "Host: a",
                        "Content-Type: application/json",
                        headers,
                        "",
                        "0",
                        "",
                        "GET /api/source HTTP/1.1",
                        "Host: a");
        assertFalse(answer.contains("Anemone"), "the hidden request was answered");
        assertTrue(answer.matches("(?s)HTTP/1\\.1 [45]\\d\\d .*"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../pom.xml",
                "/..%2f..%2fpom.xml",
                "/%2e%2e/%2e%2e/pom.xml",
                "/chat/..;/..;/pom.xml",
                "/chat/%252e%252e/pom.xml",
                "/chat/..\\..\\pom.xml",
                "/chat//etc/passwd",
                "/%00.html",
                "/templates/plain.html",
                "/docs/../openapi.json",
                "/dialogs/vte/source.txt",
                "/META-INF/MANIFEST.MF",
                "/docs/swagger-ui-bundle.js.LICENSE.txt",
                "/.git/config",
                "/admin;x/",
                "//admin",
                "/plain/../metrics"
            })
    void noFileBesidesThePagesIsServed(String path) {
        String answer = ask("GET " + path + " HTTP/1.1", "Host: evil.example");
        boolean refused = answer.startsWith("HTTP/1.1 400 ") || answer.startsWith("HTTP/1.1 404 ");
        assertTrue(refused, answer);
    }

    @Test
    void aHeaderThatASenderMakesUpIsNotAnswered() {
        for (String path : List.of("/plain?change=a%0d%0aSet-Cookie:x=1", "/%0d%0aX-Evil:1")) {
            String answer = ask("GET " + path + " HTTP/1.1", "Host: a");
            assertFalse(answer.contains("\nX-Evil") || answer.contains("\nSet-Cookie: x"), answer);
        }
    }

    @Test
    void aBombOfJsonIsRefusedAndTheServerGoesOn() {
        var held = service.start();
        for (String bomb :
                List.of(
                        "[".repeat(16_000),
                        "{\"a\":".repeat(3_000),
                        "{\"text\":%s}".formatted("9".repeat(16_000)),
                        "{\"text\":1e999999999}",
                        "{\"%s\":1}".formatted("a".repeat(16_000)),
                        "[" + "1,".repeat(8_000) + "1]",
                        "{\"text\":\"a\",\"text\":\"b\"}",
                        "{\"facts\":{\"clot\":\"none\",\"clot\":\"confirmed\"}}",
                        "{\"__proto__\":{\"admin\":true},\"text\":\"a\"}")) {
            assertEquals(400, service.message(held, bomb).statusCode());
        }
        assertEquals(200, service.message(held, "{\"text\":\"hello\"}").statusCode());
        assertEquals(1, Service.json(service.get(held)).get("turn").asInt());
    }

    @Test
    void textThatHidesWhatItSaysIsShownHarmless() {
        var held = service.start();
        for (String text :
                List.of(
                        "\\u202eno clot\\u202c",
                        "n\\u200bo",
                        "<script>alert(1)</script>",
                        "{{7*7}} ${7*7} %s%n",
                        "a" + "\\u0301".repeat(500),
                        "\\ud83d\\ude00".repeat(500))) {
            var answer = service.message(held, "{\"text\":\"%s\"}".formatted(text));
            assertEquals(200, answer.statusCode(), answer.body());
        }
        String summary =
                service.send(
                                "GET",
                                "/api/conversations/%s/summary".formatted(held.id()),
                                null,
                                bearer(held.token()))
                        .body();
        assertFalse(summary.contains("<script>"), summary);
    }
}
