package assistant.web;

import assistant.conversation.Channel;
import assistant.conversation.Witness;
import assistant.dialog.Intent;
import assistant.dialog.Recall;
import assistant.dialog.Turn;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is counted and timed. No label holds an id, a word, or anything without a bound. */
public final class Meters implements Witness {
    private static final Set<String> METHODS =
            Set.of("GET", "POST", "DELETE", "HEAD", "OPTIONS", "PUT", "PATCH");
    private static final String RESULT = "result";

    /** Many more than there are; looking one up in the registry costs more. */
    private static final int MOST = 2_000;

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Recall<List<String>, Counter> counters = new Recall<>(MOST, this::counter);
    private final Recall<String, Timer> parts = new Recall<>(MOST, this::part);
    private final Recall<List<String>, Timer> answers = new Recall<>(MOST, this::answer);

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Shows how many conversations are kept. */
    public void live(Supplier<Number> conversations) {
        gauge("vte.conversations.live", "Conversations kept now", conversations);
    }

    /**
     * Shows the outbox.
     *
     * @param depth messages that wait to be sent
     * @param age how long the oldest of them has waited
     * @param dead messages that were given up
     */
    public void outbox(Supplier<Number> depth, Supplier<Duration> age, Supplier<Number> dead) {
        gauge("vte.outbox.depth", "Messages that wait to be sent", depth);
        gauge("vte.outbox.age.seconds", "Age of the oldest", () -> age.get().toMillis() / 1000.0);
        gauge("vte.outbox.dead", "Messages that were given up", dead);
    }

    private void gauge(String name, String what, Supplier<Number> value) {
        Gauge.builder(name, value).description(what).register(registry);
    }

    /**
     * A platform sent what was refused.
     *
     * @param platform such as {@code twilio}
     * @param why one of a few words, such as {@code signature}
     */
    public void refused(String platform, String why) {
        count("vte.platform.refusals", "platform", platform, "why", why);
    }

    /** A platform took a message, or did not: {@code sent}, {@code again}, {@code dead}. */
    public void delivered(String platform, String how) {
        count("vte.platform.deliveries", "platform", platform, "how", how);
    }

    @Override
    public void started(Channel channel, String id, Turn first) {
        count("vte.conversations.started", "channel", channel.word());
        count("vte.state.entered", "state", state(first));
    }

    @Override
    public void turned(Taken taken) {
        Turn turn = taken.turn();
        String before = taken.asked().orElse(RESULT);
        String intent = intent(turn);
        count("vte.turns", "channel", taken.channel().word(), "intent", intent, "state", before);
        if (!before.equals(state(turn))) {
            count("vte.state.left", "state", before);
            count("vte.state.entered", "state", state(turn));
        }
        if (taken.asked().isPresent() && turn.outcome().isPresent()) {
            count("vte.conversations.finished", "channel", taken.channel().word());
        }
        time("read", taken.read());
        time("step", taken.step());
        time("commit", taken.commit());
    }

    /** What was asked when the turn was done, or that the result stood. */
    static String state(Turn turn) {
        return turn.outcome().isPresent() ? RESULT : turn.question().orElse(RESULT);
    }

    static String intent(Turn turn) {
        return turn.understood()
                .map(
                        meaning ->
                                meaning.safety().alarm()
                                        ? Intent.EMERGENCY.word()
                                        : meaning.intent().word())
                .orElse("");
    }

    private void time(String part, Duration took) {
        parts.of(part).record(took);
    }

    private Timer part(String part) {
        return Timer.builder("vte.turn.seconds")
                .tag("part", part)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    /**
     * A request was answered.
     *
     * @param route its pattern, never its path
     */
    void answered(Context context, String route, Duration took) {
        String status = Integer.toString(context.statusCode());
        answers.of(List.of(method(context), route, status)).record(took);
    }

    private Timer answer(List<String> labels) {
        return Timer.builder("vte.requests.seconds")
                .tag("method", labels.get(0))
                .tag("route", labels.get(1))
                .tag("status", labels.get(2))
                .register(registry);
    }

    /** A client may make one up; such ones are all the same to us. */
    static String method(Context context) {
        String method = context.req().getMethod();
        return METHODS.contains(method) ? method : "other";
    }

    private void count(String name, String... tags) {
        counters.of(Stream.concat(Stream.of(name), Arrays.stream(tags)).toList()).increment();
    }

    private Counter counter(List<String> named) {
        String[] tags = named.subList(1, named.size()).toArray(String[]::new);
        return registry.counter(named.getFirst(), tags);
    }

    /** How often, over all other labels. */
    long counted(String name, String... tags) {
        return registry.find(name).tags(tags).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** What a gauge shows; 0 where there is none. */
    double shown(String name) {
        Gauge gauge = registry.find(name).gauge();
        return gauge == null ? 0 : gauge.value();
    }

    boolean has(String name) {
        return registry.find(name).meter() != null;
    }

    List<Meter> all() {
        return registry.getMeters();
    }

    /** As Prometheus reads it. */
    public String text() {
        return registry.scrape();
    }
}
