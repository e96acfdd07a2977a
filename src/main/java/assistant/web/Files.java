package assistant.web;

import assistant.page.Templates;
import assistant.script.Folder;
import assistant.source.Source;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the files of {@code web/} as they are, but for the templates: from memory, compressed,
 * with an ETag.
 */
final class Files {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml; charset=utf-8",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "txt", "text/plain; charset=utf-8",
                    "webmanifest", "application/manifest+json");
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    private final Map<String, Served> files = new HashMap<>();

    /** A file made ready: its bytes plain and compressed, and what tells of it. */
    private record Served(byte[] plain, byte[] gzip, String type, String tag) {}

    /**
     * @param web the files as written
     * @param made files that are made at the start, by name
     */
    Files(Folder web, Map<String, byte[]> made) {
        web.files()
                .forEach(
                        (name, bytes) -> {
                            if (!name.startsWith(Templates.FOLDER)) {
                                add(name, bytes);
                            }
                        });
        made.forEach(this::add);
    }

    private void add(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type != null) {
            String tag = '"' + Source.sha256(bytes).substring(0, 32) + '"';
            files.put("/" + name, new Served(bytes, gzip(bytes), type, tag));
        }
    }

    void addTo(RoutesConfig routes) {
        files.keySet().forEach(path -> routes.get(path, context -> serve(context, path)));
        if (files.containsKey("/index.html")) {
            routes.get("/", context -> serve(context, "/index.html"));
        }
    }

    private void serve(Context context, String path) {
        Served file = files.get(path);
        if (file == null) {
            throw new Refused(Problem.noRoute());
        }
        context.header("ETag", file.tag()).header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
        if (file.type().startsWith("text/html")) {
            context.header("Content-Security-Policy", PAGE_POLICY);
        }
        if (file.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String accepts = context.header("Accept-Encoding");
        boolean gzip = accepts != null && accepts.contains("gzip");
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(file.type()).result(gzip ? file.gzip() : file.plain());
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
