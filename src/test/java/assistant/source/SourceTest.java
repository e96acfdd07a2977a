package assistant.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assistant.Vte;

import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Source SOURCE = Vte.dialog().source();

    @Test
    void everySentenceIsQuotedToTheLetterWithItsLink() {
        var sentences = Vte.recorded("sentences.json").get("sentences");
        assertEquals(sentences.size(), SOURCE.all().size());
        for (var sentence : sentences) {
            Quotation quotation = SOURCE.quote(sentence.get("id").asText());
            assertEquals(sentence.get("text").asText(), quotation.text());
            String link = sentence.path("link").isTextual() ? sentence.get("link").asText() : "";
            assertEquals(link, quotation.link().orElse(""), quotation.sentence());
        }
    }

    @Test
    void theArticleIsTheOneThatWasPublished() {
        var recorded = Vte.recorded("sentences.json");
        assertEquals(recorded.get("sha256").asText(), SOURCE.sha256());
    }

    @Test
    void aSentenceThatIsNotThereCannotBeQuoted() {
        assertThrows(IllegalArgumentException.class, () -> SOURCE.quote("S16"));
    }

    @Test
    void theQuotationTextFollowsItsRule() {
        assertEquals(
                "see the IVC Filters page.",
                QuotationText.of("see the *IVC Filters* page (<http://a.b/c>)."));
        assertEquals("at http://a.b to", QuotationText.of("at <http://a.b> to"));
        assertEquals("one two three", QuotationText.of("one  two\nthree"));
        assertEquals("PE.", QuotationText.of("PE (<http://a>) ."));
    }
}
