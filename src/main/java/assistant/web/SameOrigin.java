package assistant.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Tells whether a request comes from a page of ours, as far as the browser says where from. */
final class SameOrigin {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    static boolean holds(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        return (site == null || OURS.contains(site))
                && (origin == null || isHost(origin, context.header("Host")));
    }

    /** The scheme is left out: behind a proxy it is not the one the browser sees. */
    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
