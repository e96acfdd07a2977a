package assistant.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the API, as data and as a page to read and try it. */
final class Docs {
    private static final String FOLDER = "/docs";

    /** The renderer's icons are data; it runs no code that it makes up itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    private static final Map<String, String> TYPES =
            Map.of(
                    "/index.html", "text/html; charset=utf-8",
                    "/docs.js", "text/javascript; charset=utf-8",
                    "/swagger-ui-bundle.js", "text/javascript; charset=utf-8",
                    "/swagger-ui.css", "text/css; charset=utf-8");

    /** Read when first asked for: few ever ask. */
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    void addTo(RoutesConfig routes) {
        routes.get(
                "/openapi.json",
                context -> send(context, "/openapi.json", "application/json; charset=utf-8"));
        routes.get(FOLDER, context -> show(context, "/index.html"));
        TYPES.keySet().forEach(file -> routes.get(FOLDER + file, context -> show(context, file)));
    }

    private void show(Context context, String file) {
        context.header("Content-Security-Policy", POLICY);
        send(context, FOLDER + file, TYPES.getOrDefault(file, "text/plain"));
    }

    private void send(Context context, String resource, String type) {
        context.header("Cache-Control", "no-cache")
                .contentType(type)
                .result(files.computeIfAbsent(resource, Docs::read));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Docs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Refused(Problem.noRoute());
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
