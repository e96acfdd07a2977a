package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Stored;
import assistant.page.Pdf;
import assistant.page.Summary;
import assistant.page.SummaryHtml;
import assistant.page.SummaryText;
import assistant.page.Templates;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A conversation's summary, as HTML, plain text or PDF. */
final class SummaryRoute {
    private static final String HTML = "text/html";
    private static final String TEXT = "text/plain";
    private static final String PDF = "application/pdf";

    /** In the order of preference where the client has none. */
    private static final List<String> KINDS = List.of(HTML, TEXT, PDF);

    private static final Pattern QUALITY = Pattern.compile("q=[01](?:\\.\\d{0,3})?");

    private final Assistant assistant;
    private final SummaryHtml html;
    private final String policy;

    SummaryRoute(Assistant assistant, Templates templates) {
        this.assistant = assistant;
        this.html = new SummaryHtml(templates);
        this.policy =
                "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; "
                        .concat("frame-ancestors 'none'")
                        .formatted(html.styleHash());
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/conversations/{id}/summary", this::answer);
    }

    private void answer(Context context) {
        String kind =
                kind(context.header("Accept"))
                        .orElseThrow(
                                () -> new Refused(Problem.notAcceptable(String.join(", ", KINDS))));
        context.header("Vary", "Accept");
        show(context, Door.opened(context), kind);
    }

    /**
     * Answers with the summary.
     *
     * @param kind one of {@link #KINDS}
     */
    void show(Context context, Stored stored, String kind) {
        var dialog = assistant.dialog(stored.channel());
        var summary =
                Summary.of(
                        dialog,
                        stored.conversation(),
                        assistant.script().version(),
                        assistant.now());
        context.header("Cache-Control", "no-store");
        switch (kind) {
            case PDF -> context.contentType(PDF).result(Pdf.of(html.of(summary)));
            case TEXT ->
                    context.contentType(TEXT + "; charset=utf-8").result(SummaryText.of(summary));
            default -> {
                context.header("Content-Security-Policy", policy);
                context.contentType(HTML + "; charset=utf-8").result(html.of(summary));
            }
        }
    }

    /** The kind of a short name; HTML for one that there is not. */
    static String named(String name) {
        return KINDS.stream().filter(kind -> kind.endsWith("/" + name)).findFirst().orElse(HTML);
    }

    /** The kind that an Accept header asks for most; none where it takes none of ours. */
    static Optional<String> kind(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(HTML);
        }
        String best = "";
        double most = 0;
        for (String kind : KINDS) {
            double quality = quality(kind, accept);
            if (quality > most) {
                most = quality;
                best = kind;
            }
        }
        return Optional.of(best).filter(kind -> !kind.isEmpty());
    }

    /** As RFC 9110 has it, section 12.5.1: the most specific range decides. */
    private static double quality(String kind, String accept) {
        double quality = 0;
        int closest = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            int close = closeness(kind, parts[0].strip());
            if (close > closest) {
                closest = close;
                quality = quality(parts);
            }
        }
        return quality;
    }

    private static int closeness(String kind, String range) {
        if (range.equals(kind)) {
            return 3;
        }
        String family = kind.substring(0, kind.indexOf('/')) + "/*";
        return range.equals(family) ? 2 : range.equals("*/*") ? 1 : 0;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            if (QUALITY.matcher(part.strip()).matches()) {
                return Double.parseDouble(part.strip().substring(2));
            }
        }
        return 1;
    }
}
