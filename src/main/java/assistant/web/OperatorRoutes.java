package assistant.web;

import assistant.dialog.Dialog;
import assistant.page.SummaryHtml;
import assistant.page.Templates;
import assistant.script.DialogPicture;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** What operators alone are shown. */
final class OperatorRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String SVG = "image/svg+xml; charset=utf-8";

    private final Meters meters;
    private final Dialog dialog;
    private final Templates templates;
    private final BooleanSupplier ready;

    OperatorRoutes(Meters meters, Dialog dialog, Templates templates, BooleanSupplier ready) {
        this.meters = meters;
        this.dialog = dialog;
        this.templates = templates;
        this.ready = ready;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::metrics);
        routes.get("/admin", this::page);
        routes.get("/admin/dialog.svg", this::picture);
    }

    private void metrics(Context context) {
        context.contentType(PROMETHEUS).result(meters.text());
    }

    private Operation operation() {
        return Operation.of(meters, dialog, ready.getAsBoolean());
    }

    private void page(Context context) {
        String style = templates.fill("admin.css", Map.of());
        String policy =
                "default-src 'none'; style-src '%s'; img-src 'self'; base-uri 'none'; "
                        .concat("form-action 'none'; frame-ancestors 'none'")
                        .formatted(SummaryHtml.hash(style));
        context.header("Content-Security-Policy", policy)
                .contentType("text/html; charset=utf-8")
                .result(templates.fill("admin.html", Map.of("style", style, "page", operation())));
    }

    private void picture(Context context) {
        context.contentType(SVG).result(DialogPicture.svg(dialog, operation().notes()));
    }
}
