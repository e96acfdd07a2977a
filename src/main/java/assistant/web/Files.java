package assistant.web;

import assistant.page.SummaryHtml;
import assistant.page.Templates;
import assistant.script.Folder;
import assistant.source.Source;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What a page of another site may load. */
    private static final Set<String> EMBEDDED = Set.of("/" + Widget.NAME);

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final String KIOSK = "/kiosk.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Map<String, Served> files = new HashMap<>();
    private final String versioned;

    /**
     * A file made ready: its bytes plain and compressed, and what tells of it.
     *
     * @param styles the hashes of the style sheets within it, each after a space
     */
    private record Served(byte[] plain, byte[] gzip, String type, String tag, String styles) {}

    /**
     * @param web the files as written
     */
    Files(Folder web, Widget widget) {
        web.files()
                .forEach(
                        (name, bytes) -> {
                            if (!name.startsWith(Templates.FOLDER)) {
                                add(name, name.endsWith(".html") ? widget.in(bytes) : bytes);
                            }
                        });
        widget.files().forEach(this::add);
        this.versioned = "/" + widget.versioned();
    }

    private void add(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        if (type != null) {
            String tag = '"' + Source.sha256(bytes).substring(0, 32) + '"';
            files.put("/" + name, new Served(bytes, gzip(bytes), type, tag, styles(bytes)));
        }
    }

    private static String policy(Served page) {
        return """
        default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
        require-trusted-types-for 'script'\
        """
                .formatted(page.styles());
    }

    /** The hashes of the styles within a file, for a policy; each after a space. */
    static String styles(byte[] file) {
        return STYLE.matcher(new String(file, StandardCharsets.UTF_8))
                .results()
                .map(style -> " '%s'".formatted(SummaryHtml.hash(style.group(1))))
                .collect(Collectors.joining());
    }

    void addTo(RoutesConfig routes) {
        files.keySet().forEach(path -> add(routes, path, path));
        if (files.containsKey("/index.html")) {
            add(routes, "/", "/index.html");
        }
        if (files.containsKey(KIOSK)) {
            add(routes, "/kiosk", KIOSK);
        }
    }

    /** Who asks for the headers alone gets those of the file. */
    private void add(RoutesConfig routes, String path, String file) {
        routes.get(path, context -> serve(context, file));
        routes.head(path, context -> serve(context, file));
    }

    private void serve(Context context, String path) {
        Served file = files.get(path);
        if (file == null) {
            throw new Refused(Problem.noRoute());
        }
        context.header("ETag", file.tag()).header("Vary", "Accept-Encoding");
        context.header("Cache-Control", path.equals(versioned) ? FOR_EVER : "no-cache");
        if (EMBEDDED.contains(path) || path.equals(versioned)) {
            context.header("Access-Control-Allow-Origin", "*")
                    .header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (path.equals(KIOSK)) {
            // So that "back" never shows it as somebody left it.
            context.header("Cache-Control", "no-store");
        }
        if (file.type().startsWith("text/html")) {
            context.header("Content-Security-Policy", policy(file));
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
