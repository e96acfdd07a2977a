package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SummaryTest {
    private static final String CALF =
            """
            {"facts": {"clot": "confirmed", "course": "acute", "place": "calf-only",
                       "severe-pain": "no", "bedridden": "unknown", "cancer": "yes", "bleeding-risk": "no"}}\
            """;
    private static final String NOTHING_KNOWN =
            """
            {"facts": {"clot": "confirmed", "course": "unknown", "place": "unknown",
                       "bleeding-risk": "unknown", "severe-pain": "unknown", "bedridden": "unknown",
                       "cancer": "unknown", "lung-pressure": "unknown"}}\
            """;

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service(1000);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Service.Held told(String body) {
        var held = service.start();
        assertEquals(200, service.message(held, body).statusCode());
        return held;
    }

    private static HttpResponse<byte[]> summary(Service.Held held, String accept) throws Exception {
        var address = service.address() + "/api/conversations/%s/summary".formatted(held.id());
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + held.token());
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** Every sentence that the conversation's result quotes. */
    private static List<String> quoted(Service.Held held) {
        var quoted = new ArrayList<String>();
        JsonNode turn = Service.json(service.message(held, "{\"command\": \"repeat\"}"));
        turn.get("messages").findValues("quotes").stream()
                .flatMap(quotes -> quotes.findValuesAsText("sentence").stream())
                .map(id -> Vte.dialog().source().quote(id).text())
                .forEach(quoted::add);
        assertTrue(quoted.size() >= 15, turn::toString);
        return quoted;
    }

    @Test
    void everyKindQuotesEverySentenceToTheLetter() throws Exception {
        for (String told : List.of(CALF, NOTHING_KNOWN)) {
            var held = told(told);
            String html = text(summary(held, "text/html"));
            String plain = text(summary(held, "text/plain"));
            try (PDDocument pdf = Loader.loadPDF(summary(held, "application/pdf").body())) {
                // A line may break within an address.
                String pages = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
                for (String sentence : quoted(held)) {
                    assertTrue(plain.contains(sentence), sentence);
                    assertTrue(html.contains(sentence.replace("\"", "&quot;")), sentence);
                    assertTrue(pages.contains(sentence.replace(" ", "")), sentence);
                }
            }
        }
    }

    @Test
    void itTellsTheAnswersTheConditionsTheQuestionsAndTheContentVersion() throws Exception {
        var held = told(NOTHING_KNOWN);
        String plain = text(summary(held, "text/plain"));
        assertTrue(plain.contains("- Cancer now: I don't know"), plain);
        assertTrue(plain.contains("and the clot is only in the calf: Watching"), plain);
        assertTrue(plain.contains("- Are blood thinners safe for me"), plain);
        assertTrue(plain.contains("Made on 2026-01-01."), plain);
        assertTrue(plain.contains(Vte.script().version()), plain);
        assertFalse(plain.contains("You can change any answer"), plain);
    }

    @Test
    void thePdfIsTaggedNamedInItsLanguageAndShort() throws Exception {
        byte[] bytes = summary(told(CALF), "application/pdf").body();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            assertTrue(catalog.getMarkInfo().isMarked());
            assertNotNull(catalog.getStructureTreeRoot());
            assertEquals("en", catalog.getLanguage());
            assertEquals(
                    "What one article on blood clots says for my answers",
                    pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getNumberOfPages() <= 2, () -> pdf.getNumberOfPages() + " pages");
            for (var page : pdf.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded(), font::getName);
                }
            }
        }
    }

    @Test
    void beforeAnOutcomeItTellsWhatWasToldSoFar() throws Exception {
        var held = told("{\"facts\": {\"clot\": \"confirmed\"}}");
        String plain = text(summary(held, "text/plain"));
        assertTrue(plain.contains("The questions are not done yet."), plain);
        assertTrue(plain.contains("- A clot in a leg or lung now: Yes, a clot was found"), plain);
        assertTrue(plain.contains("(D10)"), plain);
        assertFalse(plain.contains("(S8)"), plain);
        assertTrue(text(summary(service.start(), "text/html")).contains("Nothing yet."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|200|text/html",
                "*/*|200|text/html",
                "text/*|200|text/html",
                "text/plain|200|text/plain",
                "application/*|200|application/pdf",
                "text/plain;q=0.4, application/pdf;q=0.8|200|application/pdf",
                "text/html;q=0, */*;q=0.1|200|text/plain",
                "text/html;level=1|200|text/html",
                ";;, text/plain ; q=0.5|200|text/plain",
                ";|406|application/problem+json",
                "image/png|406|application/problem+json",
                "application/json|406|application/problem+json"
            })
    void theAcceptHeaderChooses(String accept, int status, String type) throws Exception {
        var answer = summary(told(CALF), accept);
        assertEquals(status, answer.statusCode());
        assertTrue(type(answer).startsWith(type), () -> type(answer));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void nobodyReadsItWithoutTheToken() {
        var held = told(CALF);
        String path = "/api/conversations/%s/summary".formatted(held.id());
        assertEquals(401, service.send("GET", path, null, Map.of()).statusCode());
        assertEquals(
                404,
                service.send("GET", path, null, Map.of("Authorization", "Bearer wrong"))
                        .statusCode());
    }

    @Test
    void thePageKeepsAStrictPolicyAndHoldsNoWordThatThePatientTyped() throws Exception {
        var held = told(CALF);
        service.say(held, "<script>alert(1)</script> zebrafinch");
        var answer = summary(held, "text/html");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(text(answer).contains("zebrafinch"));
        assertFalse(text(answer).contains("<script"));
    }

    @Test
    void theTemplatesAreNotServed() {
        assertEquals(404, service.get("/templates/summary.html").statusCode());
    }

    @Test
    void theTextQuotesOnceWhatCarriesSeveralOptionsAndRatesEach() throws Exception {
        var held =
                told(
                        """
                        {"facts": {"clot": "none", "high-risk": "yes", "bleeding-risk": "no"}}\
                        """);
        String text = text(summary(held, "text/plain"));
        for (String sentence : List.of("S14", "S15")) {
            String quoted = Vte.dialog().source().quote(sentence).text();
            assertEquals(2, text.split(java.util.regex.Pattern.quote(quoted), -1).length, text);
            assertTrue(text.contains("quoted above: %s)".formatted(sentence)), text);
        }
        assertEquals(5, text.split("In the article's words: ", -1).length, text);
    }
}
