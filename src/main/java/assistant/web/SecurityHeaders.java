package assistant.web;

import io.javalin.http.Context;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer carries, unless a page has its own. */
final class SecurityHeaders {
    private static final String OFF =
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(),"
                    + " display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), serial=(), usb=()";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        ALL.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ALL.put("X-Content-Type-Options", "nosniff");
        ALL.put("X-Frame-Options", "DENY");
        // No browser of today knows it any more; scanners ask for it.
        ALL.put("X-XSS-Protection", "1; mode=block");
        ALL.put("Referrer-Policy", "no-referrer");
        ALL.put("Permissions-Policy", OFF);
        ALL.put("Cross-Origin-Opener-Policy", "same-origin");
        ALL.put("Cross-Origin-Resource-Policy", "same-origin");
        ALL.put("Cache-Control", "no-store");
    }

    private SecurityHeaders() {}

    static void put(Context context) {
        ALL.forEach(context::header);
        if (tls(context)) {
            context.header("Strict-Transport-Security", TWO_YEARS);
        }
    }

    /** Whether the browser speaks TLS, to us or to the proxy. */
    static boolean tls(Context context) {
        return context.req().isSecure() || "https".equals(context.header("X-Forwarded-Proto"));
    }
}
