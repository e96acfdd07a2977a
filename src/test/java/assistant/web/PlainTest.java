package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class PlainTest {
    private static final String DONE = "Here is the article&#39;s own disclaimer";

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(1000);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A browser that follows redirects, keeps cookies and runs no scripts. */
    private static final class Patient {
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        private HttpResponse<String> page = get("/plain");

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(URI.create(service.address() + path)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        }

        String hidden(String name) {
            Matcher field =
                    Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name))
                            .matcher(page.body());
            return field.find() ? field.group(1) : "";
        }

        HttpResponse<String> post(Map<String, String> fields, String... headers) {
            var request =
                    HttpRequest.newBuilder(URI.create(service.address() + "/plain"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(fields)));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            page = send(request);
            return page;
        }

        Map<String, String> form(String... more) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("csrf_token", hidden("csrf_token"));
            fields.put("key", hidden("key"));
            for (int i = 0; i < more.length; i += 2) {
                fields.put(more[i], more[i + 1]);
            }
            return fields;
        }

        String begin() {
            return post(form("begin", "1")).body();
        }

        String press(String choice) {
            return post(form("fact", hidden("fact"), "choice", choice)).body();
        }

        String say(String text) {
            return post(form("text", text)).body();
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().getFirst().getValue();
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Patient begun() {
        var patient = new Patient();
        patient.begin();
        return patient;
    }

    @Test
    void aWholeConversationIsHeldByForms() {
        var patient = new Patient();
        assertTrue(patient.page.body().contains("Begin"), patient.page.body());
        assertTrue(patient.begin().contains("<legend>"));
        patient.press("confirmed");
        patient.press("acute");
        patient.press("calf-only");
        patient.say("no severe pain, i am up and about, and i have cancer");
        String end = patient.press("no");
        assertTrue(end.contains("usually appropriate"), end);
        assertTrue(end.contains("is usually appropriate.</p><cite>"), end);
        assertTrue(end.contains(DONE), end);
        assertTrue(patient.get("/plain/summary").body().contains("serial imaging tests"));
        var text = patient.get("/plain/summary?as=plain");
        assertTrue(text.body().contains("- Cancer now: Yes, I have cancer"), text::body);
        assertEquals(
                "application/pdf",
                patient.get("/plain/summary?as=pdf")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
    }

    @Test
    void neitherIdNorTokenStandsInTheAddressOrThePage() {
        var patient = begun();
        String page = patient.press("confirmed");
        for (String secret : patient.cookie().split("\\.")) {
            assertFalse(page.contains(secret));
            assertFalse(patient.page.uri().toString().contains(secret));
        }
    }

    @Test
    void theCookieIsForThisPageAloneAndOutOfReachOfScripts() {
        String cookie = service.get("/plain").headers().firstValue("Set-Cookie").orElse("");
        for (String part : new String[] {"Path=/plain", "HttpOnly", "SameSite=Strict"}) {
            assertTrue(cookie.contains(part), cookie);
        }
        assertFalse(cookie.contains("Secure"), cookie);
        String overTls =
                service.send("GET", "/plain", null, Map.of("X-Forwarded-Proto", "https"))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse("");
        assertTrue(overTls.contains("Secure"), overTls);
    }

    @Test
    void aCookieWithoutItsSecretIsNone() {
        for (String cookie : new String[] {"vte-plain=.", "vte-plain=abc.", "vte-plain="}) {
            var headers =
                    Map.of("Cookie", cookie, "Content-Type", "application/x-www-form-urlencoded");
            var answer = service.send("POST", "/plain", "text=hello", headers);
            assertEquals(403, answer.statusCode(), cookie);
        }
    }

    @Test
    void theApiNeverReadsTheCookie() {
        var patient = begun();
        String id = patient.cookie().split("\\.")[0];
        var answer =
                service.send(
                        "GET",
                        "/api/conversations/" + id,
                        null,
                        Map.of("Cookie", "vte-plain=" + patient.cookie()));
        assertEquals(401, answer.statusCode());
    }

    @Test
    void aDoubledPressCountsOnce() {
        var patient = begun();
        var form = patient.form("fact", "clot", "choice", "confirmed");
        patient.post(form);
        String once = patient.page.body();
        assertEquals(200, patient.post(form).statusCode());
        assertEquals(once, patient.page.body());
    }

    @Test
    void anotherPressOnAnOldPageChangesNothingAndSaysSo() {
        var patient = begun();
        var old = patient.form("fact", "clot", "choice", "none");
        patient.press("confirmed");
        var answer = patient.post(old);
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("That page was an old one."), answer::body);
        assertTrue(answer.body().contains("Yes, a clot was found"), answer::body);
    }

    @Test
    void aForgedFormIsRefusedAndChangesNothing() {
        var patient = begun();
        var unmarked = patient.form("fact", "clot", "choice", "none");
        unmarked.put("csrf_token", "AAAA");
        assertEquals(403, patient.post(unmarked).statusCode());
        var marked = patient.form("fact", "clot", "choice", "none");
        assertEquals(403, patient.post(marked, "Origin", "https://evil.example").statusCode());
        assertEquals(403, patient.post(marked, "Origin", "null").statusCode());
        assertEquals(403, patient.post(marked, "Sec-Fetch-Site", "cross-site").statusCode());
        assertTrue(patient.get("/plain").body().contains("Nothing yet."));
        assertEquals(
                200,
                patient.post(marked, "Origin", service.address(), "Sec-Fetch-Site", "same-origin")
                        .statusCode());
    }

    @Test
    void withoutCookiesItSaysWhatToDo() {
        var answer =
                service.send(
                        "POST",
                        "/plain",
                        "begin=1",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Please allow cookies"), answer::body);
    }

    @Test
    void typedWordsAreShownAsWordsAndNeverLost() {
        var patient = begun();
        String page = patient.say("<script>alert(1)</script> & \"zebra\"");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertFalse(page.contains("<script"), page);
        String tooLong = patient.say("zebra ".repeat(400));
        assertTrue(tooLong.contains("That is too long for me."), tooLong);
        assertTrue(tooLong.contains("zebra zebra"), tooLong);
        assertTrue(patient.say(" ").contains("Please choose an answer, or type one."));
    }

    @Test
    void anEmergencyComesFirstWithANumberToCall() {
        var patient = begun();
        String page = patient.say("i cant breathe");
        assertTrue(page.contains("href=\"tel:911\""), page);
        assertTrue(
                page.indexOf("tel:911") < page.indexOf("<fieldset") || !page.contains("<fields"));
        assertTrue(page.contains("value=\"continue\""), page);
        String on = patient.post(patient.form("command", "continue")).body();
        assertTrue(on.contains("<fieldset"), on);
        assertTrue(on.contains("<b>You said:</b> Go on with the chat"), on);
    }

    @Test
    void anAnswerCanBeChangedAndTakenBack() {
        var patient = begun();
        patient.press("confirmed");
        patient.press("acute");
        patient.page = patient.get("/plain?change=course");
        assertTrue(patient.page.body().contains("Keep it as it is"));
        assertEquals("course", patient.hidden("fact"));
        assertTrue(patient.press("chronic").contains("New or long-lasting: Long-lasting"));
        assertTrue(
                patient.post(patient.form("command", "back")).body().contains("New (acute)"),
                patient.page::body);
    }

    @Test
    void deletedDataAreGoneAtOnce() {
        var patient = begun();
        patient.press("confirmed");
        patient.post(patient.form("delete", "1"));
        String id = patient.cookie().split("\\.")[0];
        String farewell = patient.say("yes");
        assertTrue(farewell.contains("erased"), farewell);
        assertFalse(patient.cookie().contains(id));
        assertTrue(patient.get("/plain").body().contains("Begin"));
    }

    @Test
    void aChatThatHasEndedIsSaidToBeGone() {
        var patient = begun();
        service.pass(Duration.ofDays(2));
        var form = patient.form("fact", "clot", "choice", "confirmed");
        assertTrue(patient.get("/plain").body().contains("This chat has ended"));
        patient.begin();
        assertTrue(patient.post(form).statusCode() >= 400);
    }

    @Test
    void badFormsAreRefused() {
        var patient = begun();
        assertEquals(415, service.send("POST", "/plain", "{}", Map.of()).statusCode());
        var twice = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertEquals(400, service.send("POST", "/plain", "a=1&a=2", twice).statusCode());
        assertEquals(400, service.send("POST", "/plain", "a=%zz", twice).statusCode());
        assertEquals(
                413, service.send("POST", "/plain", "a=" + "1".repeat(40_000), twice).statusCode());
        assertEquals(400, patient.post(patient.form("fact", "x", "choice", "y")).statusCode());
    }

    @Test
    void theWholeArticleIsThereWithItsDisclaimer() {
        String article = service.get("/plain/article").body();
        assertTrue(article.contains("VTE is usually treated with anticoagulants"), article);
        assertTrue(article.contains("Copyright"), article);
    }

    @Test
    void aSentenceThatCarriesSeveralOptionsIsQuotedOnceAndEachIsRated() {
        var patient = new Patient();
        patient.begin();
        patient.press("none");
        patient.press("yes");
        String page = patient.press("no");
        for (String sentence : List.of("S14", "S15")) {
            String quoted =
                    "<blockquote cite=\"https://www.radiologyinfo.org\"><p>"
                            + Vte.dialog().source().quote(sentence).text();
            assertEquals(2, page.split(Pattern.quote(quoted), -1).length, page);
            assertTrue(page.contains("quoted above: " + sentence), page);
        }
        for (String wording : List.of("usually appropriate", "may also be appropriate")) {
            String rated = "<strong class=\"chip\">%s</strong>".formatted(wording);
            assertEquals(3, page.split(rated, -1).length, page);
        }
    }
}
