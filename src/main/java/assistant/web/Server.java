package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.StoreAway;
import assistant.page.Templates;
import assistant.script.Folder;

import io.github.bucket4j.TimeMeter;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The HTTP server: starts, answers, and stops when its running turns are done. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final int EXPIRY_SECONDS = 30;

    private final Assistant assistant;
    private final Exposure exposure;
    private final Meters meters;
    private final Optional<Post> post;
    private final TimeMeter time;
    private final Duration drain;
    private final Javalin javalin;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("expiry").factory());
    private volatile boolean ready;
    private volatile boolean leaving;

    /**
     * @param web the pages
     * @param exposure what is shown, and to whom
     * @param meters what is counted
     */
    public Server(Assistant assistant, Folder web, Exposure exposure, Meters meters, Post post) {
        this(assistant, web, exposure, meters, Optional.of(post), DRAIN, TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * @param drain how long running turns have when it is closed
     * @param time what limits go by
     */
    Server(
            Assistant assistant,
            Folder web,
            Exposure exposure,
            Meters meters,
            Duration drain,
            TimeMeter time) {
        this(assistant, web, exposure, meters, Optional.empty(), drain, time);
    }

    private Server(
            Assistant assistant,
            Folder web,
            Exposure exposure,
            Meters meters,
            Optional<Post> post,
            Duration drain,
            TimeMeter time) {
        this.post = post;
        this.exposure = exposure;
        this.assistant = assistant;
        this.meters = meters;
        this.drain = drain;
        this.time = time;
        this.javalin = Javalin.create(config -> configure(config, web));
    }

    private void configure(JavalinConfig config, Folder web) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        new Listening(exposure, drain, emergency()).addTo(config);
        watch(config);
        routes(config.routes, web);
    }

    private String emergency() {
        return assistant.dialog(Channel.WEB).messages().text("alarm.first");
    }

    private void watch(JavalinConfig config) {
        Watch watch = new Watch(meters);
        meters.live(assistant::live);
        watch.addTo(config);
        assistant.tell(watch);
    }

    private void routes(RoutesConfig routes, Folder web) {
        Limits limits = new Limits(exposure.rates(), new Client(exposure.proxies()), time);
        Pace pace = new Pace(assistant, limits);
        routes.before(SecurityHeaders::put);
        routes.before(this::partIfLeaving);
        new OperatorDoor(exposure.adminPort()).addTo(routes);
        exposure.origins().addTo(routes);
        pace.addTo(routes);
        new Api(assistant, pace).addTo(routes);
        var templates = new Templates(web);
        var summaries = new SummaryRoute(assistant, templates);
        summaries.addTo(routes);
        new PlainPage(assistant, pace, templates, summaries).addTo(routes);
        new Files(web, Widget.of(web, assistant.dialog(Channel.WEB))).addTo(routes);
        new Docs().addTo(routes);
        new OperatorRoutes(meters, assistant.dialog(Channel.WEB), templates, () -> ready)
                .addTo(routes);
        new Webhooks(assistant, post, new Signatures(limits), meters).addTo(routes);
        routes.get("/health/live", context -> context.result("live\n"));
        routes.get("/health/ready", this::ready);
        routes.exception(Refused.class, (refused, context) -> refused.problem().answer(context));
        routes.exception(
                HttpResponseException.class,
                (refused, context) -> standard(refused.getStatus()).answer(context));
        routes.exception(Exception.class, Server::broken);
    }

    /** Who keeps a connection open would send the next request into its end. */
    private void partIfLeaving(Context context) {
        if (leaving) {
            context.header("Connection", "close");
        }
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

    /** The patterns of every route. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.path)
                .toList();
    }

    /**
     * Asks everybody to turn to another node, by readiness and at the end of each answer; goes on
     * answering meanwhile.
     */
    public void leave() {
        ready = false;
        leaving = true;
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
