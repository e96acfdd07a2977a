package assistant.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Lays out a summary as a page of HTML that stands alone: its style is within. */
public final class SummaryHtml {
    private static final String TEMPLATE = "summary.html";
    private static final String STYLE = "summary.css";

    private final Templates templates;
    private final String style;

    public SummaryHtml(Templates templates) {
        this.templates = templates;
        this.style = templates.fill(STYLE, Map.of());
    }

    /** The page: well-formed XML too, as the PDF is made from it. */
    public String of(Summary summary) {
        return templates.fill(
                TEMPLATE,
                Map.of(
                        "style", style,
                        "words", summary.words(),
                        "told", summary.told(),
                        "before", summary.before(),
                        "cases", summary.cases(),
                        "after", summary.after()));
    }

    /** What a content security policy names the style by. */
    public String styleHash() {
        return hash(style);
    }

    /** The name of an inline style in a content security policy, such as {@code sha256-...}. */
    public static String hash(String style) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
