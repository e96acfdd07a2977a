package assistant.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Lets operators alone to the metrics and their page; for others these are not there.
 *
 * <p>With an admin port, whoever reaches that port is one; without, somebody on this machine.
 */
final class OperatorDoor {
    private static final Pattern THEIRS = Pattern.compile("/(metrics|admin)(/.*)?");
    private static final Pattern HEALTH = Pattern.compile("/health/.*");

    /** A loopback peer that sends one of these is a proxy, and the client is somewhere else. */
    private static final List<String> FORWARDED =
            List.of(
                    "Forwarded",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Port",
                    "X-Real-IP",
                    "CF-Connecting-IP",
                    "True-Client-IP",
                    "Via");

    /** A page of another site whose name leads here would send its own. */
    private static final Pattern OUR_NAME =
            Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");

    private final OptionalInt port;

    OperatorDoor(OptionalInt port) {
        this.port = port;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        String path = context.path();
        boolean theirs = THEIRS.matcher(path).matches();
        boolean wrong = theirs ? !isOperator(context) : isAdminPort(context) && !health(path);
        if (wrong) {
            throw new Refused(Problem.noRoute());
        }
    }

    private static boolean health(String path) {
        return HEALTH.matcher(path).matches();
    }

    private boolean isAdminPort(Context context) {
        return port.isPresent() && context.req().getLocalPort() == port.getAsInt();
    }

    private boolean isOperator(Context context) {
        return port.isPresent() ? isAdminPort(context) : isHere(context);
    }

    private static boolean isHere(Context context) {
        String host = context.header("Host");
        return Client.peer(context).isLoopbackAddress()
                && FORWARDED.stream().noneMatch(name -> context.header(name) != null)
                && host != null
                && OUR_NAME.matcher(host).matches();
    }
}
