package assistant.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

/** What is written is JSON in UTF-8, whatever the text. */
class JsonTest {
    @ParameterizedTest
    @CsvSource({
        "clot, clot",
        "\u201cclot\u201d, \u201cclot\u201d",
        "\uD83D\uDE00, \uD83D\uDE00",
        "\uD83D, \\uD83D",
        "a\uDE00b, a\\uDE00b",
        "\uD83D\uD83D\uDE00, \\uD83D\uD83D\uDE00"
    })
    void halfASurrogatePairIsEscaped(String text, String written) {
        String json =
                new String(Json.write(Json.object().put("text", text)), StandardCharsets.UTF_8);
        assertEquals("{\"text\":\"%s\"}".formatted(written), json);
    }
}
