package assistant.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What operators alone are shown. */
final class OperatorRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    OperatorRoutes(Meters meters) {
        this.meters = meters;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::metrics);
    }

    private void metrics(Context context) {
        context.contentType(PROMETHEUS).result(meters.text());
    }
}
