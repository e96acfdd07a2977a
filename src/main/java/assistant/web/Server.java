package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.StoreAway;
import assistant.page.Templates;
import assistant.script.Folder;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The HTTP server: starts, answers, and stops when its running turns are done. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final int EXPIRY_SECONDS = 30;
    private static final int IDLE_MS = 15_000;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Assistant assistant;
    private final Origins origins;
    private final Duration drain;
    private final Javalin javalin;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("expiry").factory());
    private volatile boolean ready;

    /**
     * @param web the pages
     * @param origins the sites that may embed the chat
     */
    public Server(Assistant assistant, Folder web, Origins origins) {
        this(assistant, web, origins, DRAIN);
    }

    /**
     * @param drain how long running turns have when it is closed
     */
    Server(Assistant assistant, Folder web, Origins origins, Duration drain) {
        this.origins = origins;
        this.assistant = assistant;
        this.drain = drain;
        this.javalin = Javalin.create(config -> configure(config, web));
    }

    private void configure(JavalinConfig config, Folder web) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setSendServerVersion(false);
                    http.setSendXPoweredBy(false);
                    http.setRequestHeaderSize(HEADER_BYTES);
                    http.setIdleTimeout(IDLE_MS);
                });
        config.jetty.modifyServer(server -> server.setStopTimeout(drain.toMillis()));
        routes(config.routes, web);
    }

    private void routes(RoutesConfig routes, Folder web) {
        routes.before(Server::headers);
        origins.addTo(routes);
        new Api(assistant).addTo(routes);
        var templates = new Templates(web);
        var summaries = new SummaryRoute(assistant, templates);
        summaries.addTo(routes);
        new PlainPage(assistant, templates, summaries).addTo(routes);
        new Files(web, Widget.of(web, assistant.dialog(Channel.WEB))).addTo(routes);
        routes.get("/health/live", context -> context.result("live\n"));
        routes.get("/health/ready", this::ready);
        routes.exception(Refused.class, (refused, context) -> refused.problem().answer(context));
        routes.exception(
                HttpResponseException.class,
                (refused, context) -> standard(refused.getStatus()).answer(context));
        routes.exception(Exception.class, Server::broken);
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", API_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private void ready(Context context) {
        boolean now = ready && assistant.ready();
        context.status(now ? 200 : 503).result(now ? "ready\n" : "not ready\n");
    }

    private static Problem standard(int status) {
        return switch (status) {
            case 404 -> Problem.noRoute();
            case 405 -> Problem.of(405, "Method not allowed", "The Allow header tells which are.");
            case 413 -> Problem.tooLarge(Body.MOST);
            default -> Problem.of(status, "Refused", "This request cannot be answered.");
        };
    }

    /** Logged by its kind alone: its message may hold what a patient wrote. */
    private static void broken(Exception broken, Context context) {
        LOG.error("unexpected {} at {}", broken.getClass().getName(), where(broken));
        Problem.of(500, "Our mistake", "Something went wrong here. Try again.").answer(context);
    }

    private static String where(Exception broken) {
        var trace = broken.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @return the port
     */
    public int start(String host, int port) {
        javalin.start(host, port);
        var _ =
                timer.scheduleWithFixedDelay(
                        this::expire, EXPIRY_SECONDS, EXPIRY_SECONDS, TimeUnit.SECONDS);
        ready = true;
        return javalin.port();
    }

    /**
     * What cannot be erased now is erased the next time; a timer that throws is never run again.
     */
    private void expire() {
        try {
            var _ = assistant.expire();
        } catch (StoreAway away) {
            LOG.warn("the store is away: idle conversations are erased when it is back");
        } catch (RuntimeException broken) {
            LOG.error("expiry failed: {} at {}", broken.getClass().getName(), where(broken));
        }
    }

    /** Stops to listen, lets running turns end, and closes; what runs after 10 seconds is cut. */
    @Override
    public void close() {
        ready = false;
        timer.shutdownNow();
        try {
            javalin.stop();
        } catch (JavalinException late) {
            LOG.warn("what still ran {} s after the stop was cut off", drain.toSeconds());
        }
    }
}
