package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Every header of every kind of answer, against one table. */
class HeadersTest {
    private static Service service;
    private static Service.Held held;

    @BeforeAll
    static void start() {
        service = new Service(100);
        held = service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/|200|no-cache|page",
                "GET|/kiosk|200|no-store|page",
                "GET|/plain|200|no-store|plain",
                "GET|/plain/article|200|no-store|plain",
                "GET|/plain/summary|404|no-store|plain",
                "POST|/plain|415|no-store|plain",
                "GET|/widget.js|200|no-cache|shared",
                "GET|/chat/main.js|200|no-cache|none",
                "GET|/icon.svg|200|no-cache|none",
                "GET|/api/source|200|no-store|none",
                "GET|/api/dialog|200|no-store|none",
                "GET|/api/dialog.svg|200|no-store|none",
                "POST|/api/conversations|415|no-store|none",
                "PUT|/api/conversations|405|no-store|none",
                "GET|/api/conversations/none|401|no-store|none",
                "GET|/api/conversations/ID|200|no-store|none",
                "GET|/api/conversations/ID/summary|200|no-store|summary",
                "GET|/api/conversations/ID/nothing|404|no-store|none",
                "POST|/api/conversations/ID/messages|415|no-store|none",
                "GET|/health/live|200|no-store|none",
                "GET|/health/ready|200|no-store|none",
                "GET|/metrics|200|no-store|none",
                "GET|/admin|200|no-store|none",
                "GET|/admin/dialog.svg|200|no-store|none",
                "GET|/openapi.json|200|no-cache|none",
                "GET|/docs|200|no-cache|page",
                "GET|/docs/index.html|200|no-cache|page",
                "GET|/docs/docs.js|200|no-cache|page",
                "GET|/docs/swagger-ui-bundle.js|200|no-cache|page",
                "GET|/docs/swagger-ui.css|200|no-cache|page",
                "GET|/nothing|404|no-store|none",
                "TRACE|/|405|no-store|none",
                "HEAD|/|200|no-cache|page",
                "OPTIONS|/api/conversations|405|no-store|none"
            })
    void everyRouteHasItsHeaders(
            String method, String path, int status, String cache, String kind) {
        boolean ours = path.contains("ID");
        var answer =
                service.send(
                        method,
                        path.replace("ID", held.id()),
                        method.equals("POST") || method.equals("PUT") ? "x" : null,
                        ours
                                ? Map.of(
                                        "Authorization",
                                        "Bearer " + held.token(),
                                        "Content-Type",
                                        "text/plain")
                                : Map.of("Content-Type", "text/plain"));
        assertEquals(status, answer.statusCode(), answer.body());
        check(answer, cache, kind);
    }

    private static void check(HttpResponse<?> answer, String cache, String kind) {
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(kind.equals("page"), policy.contains("script-src 'self'"), policy);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("1; mode=block", header(answer, "X-XSS-Protection"));
        String referrer = kind.equals("plain") ? "same-origin" : "no-referrer";
        assertEquals(referrer, header(answer, "Referrer-Policy"));
        assertTrue(header(answer, "Permissions-Policy").contains("camera=()"));
        assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"));
        assertEquals(
                kind.equals("shared") ? "cross-origin" : "same-origin",
                header(answer, "Cross-Origin-Resource-Policy"));
        assertEquals(cache, header(answer, "Cache-Control"));
        for (String absent : List.of("Server", "X-Powered-By", "Strict-Transport-Security")) {
            assertEquals("", header(answer, absent), absent);
        }
        assertFalse(header(answer, "Set-Cookie").contains("JSESSIONID"));
    }

    @Test
    void everyRouteThereIsStandsInTheTable() throws Exception {
        var table =
                HeadersTest.class
                        .getDeclaredMethod(
                                "everyRouteHasItsHeaders",
                                String.class,
                                String.class,
                                int.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        for (String route : service.routes()) {
            String path = route.replace("{id}", "ID");
            boolean file = path.matches("/[a-z/-]+[a-z0-9-]*\\.(js|css|png|svg|html)");
            assertTrue(
                    file || List.of(table).stream().anyMatch(line -> line.contains(path + "|")),
                    route + " has no line in the table");
        }
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        var answer = service.send("GET", "/", null, Map.of("X-Forwarded-Proto", "https"));
        assertTrue(header(answer, "Strict-Transport-Security").startsWith("max-age=63072000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a/..%2f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoRequestIsRefusedWithTheSameHeaders(String request) {
        String answer = Ask.raw(service.port(), request);
        assertTrue(answer.matches("(?s)HTTP/1\\.1 (400|404|505) .*"), answer);
        SecurityHeaders.ALL.forEach(
                (name, value) -> assertTrue(answer.contains(name + ": " + value), answer));
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("jetty"), answer);
    }

    @Test
    void headersThatAreTooLargeAreRefusedTheSameWay() {
        String request = "GET / HTTP/1.1\r\nHost: a\r\nX: %s\r\n\r\n".formatted("a".repeat(9000));
        String answer = Ask.raw(service.port(), request);
        assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    }
}
