package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.script.Folder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

class DeliveryTest {
    private static final String CLINIC = "https://clinic.example";
    private static final int MOST_WIDGET = 15 * 1024;
    private static final int MOST_PAGE = 20 * 1024;

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(1000, Origins.of(CLINIC));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String versioned() {
        var name = Pattern.compile("/widget-[0-9a-f]{16}\\.js").matcher(service.get("/").body());
        assertTrue(name.find());
        return name.group();
    }

    @Test
    void theWidgetIsOneFileForAnySiteAndItsVersionMayBeKeptForEver() {
        var plain = service.get("/widget.js");
        var kept = service.get(versioned());
        assertEquals(plain.body(), kept.body());
        assertFalse(plain.body().contains("@words@"));
        assertFalse(Pattern.compile("\\bimport\\s*[{\"'*]").matcher(plain.body()).find());
        for (var answer : new HttpResponse<?>[] {plain, kept}) {
            assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").get());
            assertEquals(
                    "cross-origin",
                    answer.headers().firstValue("Cross-Origin-Resource-Policy").get());
        }
        assertEquals("no-cache", header(plain, "Cache-Control"));
        assertEquals("public, max-age=31536000, immutable", header(kept, "Cache-Control"));
        var again =
                service.send(
                        "GET", "/widget.js", null, Map.of("If-None-Match", header(plain, "ETag")));
        assertEquals(304, again.statusCode());
    }

    /** It once said that the page is plain text. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/widget.js", "/icon.svg", "/kiosk"})
    void whoAsksForTheHeadersAloneGetsThoseOfTheFile(String path) {
        var whole = service.get(path);
        var head = service.send("HEAD", path, null, Map.of());
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        for (String name : new String[] {"Content-Type", "ETag", "Cache-Control"}) {
            assertEquals(header(whole, name), header(head, name), name);
        }
    }

    @Test
    void widgetAndPageKeepTheirWeight() throws Exception {
        int widget = packed(service.get("/widget.js").body());
        int page = widget + packed(service.get("/").body());
        System.out.printf("Widget %,d bytes compressed, the page %,d.%n", widget, page);
        assertTrue(widget <= MOST_WIDGET, () -> "the widget weighs " + widget);
        assertTrue(page <= MOST_PAGE, () -> "the page weighs " + page);
    }

    private static int packed(String file) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return packed.size();
    }

    @Test
    void anAllowedSiteMayCallTheApi() {
        var asked =
                service.send(
                        "OPTIONS",
                        "/api/conversations/one/messages",
                        null,
                        Map.of("Origin", CLINIC, "Access-Control-Request-Method", "POST"));
        assertEquals(204, asked.statusCode());
        assertEquals(CLINIC, header(asked, "Access-Control-Allow-Origin"));
        String headers = header(asked, "Access-Control-Allow-Headers");
        assertEquals("Authorization, Content-Type, Idempotency-Key", headers);
        var begun = service.send("POST", "/api/conversations", "{}", Map.of("Origin", CLINIC));
        assertEquals(201, begun.statusCode());
        assertEquals("Location, Retry-After", header(begun, "Access-Control-Expose-Headers"));
    }

    @Test
    void anotherSiteIsTurnedAwayBeforeAnythingHappens() {
        for (String origin : new String[] {"https://evil.example", "null", CLINIC + ".evil.com"}) {
            var answer = service.send("POST", "/api/conversations", "{}", Map.of("Origin", origin));
            assertEquals(403, answer.statusCode(), origin);
            assertEquals("", header(answer, "Access-Control-Allow-Origin"));
            assertFalse(answer.body().contains("token"), answer::body);
        }
    }

    @Test
    void ourOwnPageNeedsNoPermission() {
        var answer =
                service.send(
                        "POST", "/api/conversations", "{}", Map.of("Origin", service.address()));
        assertEquals(201, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"clinic.example", "https://clinic.example/", "ftp://x", "*", "https://"})
    void whatIsNoOriginIsRefusedAtTheStart(String wrong) {
        assertThrows(IllegalArgumentException.class, () -> Origins.of(wrong));
    }

    @Test
    void aBuildWithoutTheBundleIsRefused() {
        var empty = new Folder("web", Map.of());
        assertThrows(
                IllegalArgumentException.class, () -> Widget.of(empty, assistant.Vte.dialog()));
    }
}
