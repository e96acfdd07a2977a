package assistant.web;

import assistant.conversation.Channel;
import assistant.conversation.Witness;
import assistant.dialog.Turn;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;

import java.time.Duration;

/** Has every request and turn counted and written down. */
final class Watch implements Witness {
    /** Where no route was found. */
    private static final String NONE = "none";

    private final Meters meters;
    private final EventLog log = new EventLog();

    Watch(Meters meters) {
        this.meters = meters;
    }

    void addTo(JavalinConfig config) {
        config.requestLogger.http(this::answered);
    }

    private void answered(Context context, float ms) {
        Duration took = Duration.ofNanos((long) (ms * 1_000_000));
        String route = route(context);
        meters.answered(context, route, took);
        if (!route.startsWith("/health/")) {
            log.answered(context, route, took);
        }
    }

    private static String route(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null || endpoint.path.isEmpty() ? NONE : endpoint.path;
    }

    @Override
    public void started(Channel channel, String id, Turn first) {
        meters.started(channel, id, first);
        log.started(channel, id, first);
    }

    @Override
    public void turned(Taken taken) {
        meters.turned(taken);
        log.turned(taken);
    }
}
