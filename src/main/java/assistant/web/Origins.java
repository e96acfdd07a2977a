package assistant.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sites that may embed the chat: their pages may call the API.
 *
 * <p>Decided before a handler runs: what comes from another site is not answered at all.
 *
 * @param allowed such as {@code https://clinic.example}
 */
public record Origins(Set<String> allowed) {
    public static final Origins NONE = new Origins(Set.of());

    private static final String METHODS = "GET, POST, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key";
    private static final String EXPOSED = "Location, Retry-After";
    private static final String REMEMBERED_SECONDS = "7200";

    public Origins {
        allowed = Set.copyOf(allowed);
    }

    /**
     * Reads a list.
     *
     * @param list origins separated by commas; blank for none
     * @throws IllegalArgumentException for what is no origin, saying what would be right
     */
    public static Origins of(String list) {
        return new Origins(
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(Origins::origin)
                        .collect(Collectors.toSet()));
    }

    private static String origin(String one) {
        URI uri = URI.create(one);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getRawAuthority() == null || !one.endsWith(uri.getRawAuthority())) {
            throw new IllegalArgumentException(
                    "'%s' is no origin. Write it as https://host or https://host:port, without a path."
                            .formatted(one));
        }
        return one;
    }

    void addTo(RoutesConfig routes) {
        routes.before("/api/*", this::check);
    }

    private void check(Context context) {
        String origin = context.header("Origin");
        if (origin == null) {
            return;
        }
        context.header("Vary", "Origin");
        if (allowed.contains(origin)) {
            allow(context, origin);
            if (isAsking(context)) {
                context.status(204).skipRemainingHandlers();
            }
        } else if (!isOurs(context, origin)) {
            throw new Refused(Problem.otherSite());
        }
    }

    /** A browser asks first, without the token: nobody is let in by the answer. */
    private static boolean isAsking(Context context) {
        return context.method().equals(HandlerType.OPTIONS)
                && context.header("Access-Control-Request-Method") != null;
    }

    private static boolean isOurs(Context context, String origin) {
        return origin.endsWith("://" + context.header("Host"));
    }

    private static void allow(Context context, String origin) {
        context.header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Allow-Methods", METHODS)
                .header("Access-Control-Allow-Headers", HEADERS)
                .header("Access-Control-Expose-Headers", EXPOSED)
                .header("Access-Control-Max-Age", REMEMBERED_SECONDS)
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
