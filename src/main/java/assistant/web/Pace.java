package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Message;
import assistant.conversation.Stored;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Refuses what comes too fast, but for an emergency.
 *
 * <p>A message that is over a limit is still read for red flags; an alarm is taken as any message
 * is, at most one a second in a conversation.
 */
final class Pace {
    private static final String WAIT = "wait";

    /** Where messages come in; they are refused only after they are read. */
    private static final Pattern MESSAGES =
            Pattern.compile("/api/conversations/[^/]*/messages|/plain");

    private final Assistant assistant;
    private final Limits limits;

    Pace(Assistant assistant, Limits limits) {
        this.assistant = assistant;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::request);
    }

    private void request(Context context) {
        if (context.path().startsWith("/health/")) {
            return;
        }
        long wait = limits.request(context);
        boolean message =
                context.method().equals(HandlerType.POST)
                        && MESSAGES.matcher(context.path()).matches();
        if (message) {
            context.attribute(WAIT, wait);
        } else {
            refuse(wait);
        }
    }

    /** Refuses a new conversation that comes too fast. */
    void start(Context context) {
        refuse(Math.max(waited(context), limits.start(context)));
    }

    /** Refuses a message that comes too fast. */
    void message(Context context, Stored stored, Message message) {
        long wait = Math.max(waited(context), limits.message(stored.id()));
        if (wait > 0 && !alarm(stored, message)) {
            refuse(wait);
        }
    }

    private boolean alarm(Stored stored, Message message) {
        return message instanceof Message.Text text
                && assistant.alarms(stored, text.text())
                && limits.alarm(stored.id()) == 0;
    }

    private static long waited(Context context) {
        Long wait = context.attribute(WAIT);
        return wait == null ? 0 : wait;
    }

    private void refuse(long wait) {
        if (wait > 0) {
            String emergency = assistant.dialog(Channel.WEB).messages().text("alarm.first");
            throw new Refused(Problem.tooFast(seconds(wait), emergency));
        }
    }

    /** Rounded up: a second less would be refused again. */
    private static int seconds(long nanos) {
        return (int) Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
