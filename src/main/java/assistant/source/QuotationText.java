package assistant.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rule that turns a sentence of the file into its quotation text (contract, "Source
 * sentences").
 */
final class QuotationText {
    private static final Pattern LINK_IN_BRACKETS = Pattern.compile("\\(<[^<>\\s]+>\\)");
    private static final Pattern BARE_LINK = Pattern.compile("<([^<>\\s]+)>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private QuotationText() {}

    static String of(String raw) {
        String text = LINK_IN_BRACKETS.matcher(raw).replaceAll("");
        text = BARE_LINK.matcher(text).replaceAll("$1");
        text = text.replace("*", "");
        return SPACE.matcher(text).replaceAll(" ").replace(" .", ".").strip();
    }

    static Optional<String> linkOf(String raw) {
        var link = BARE_LINK.matcher(raw);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }
}
