package assistant.cli;

import assistant.conversation.Outbox;
import assistant.web.Meters;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/** Shows operators how much waits to be sent to platforms; read whenever they look. */
final class OutboxFigures {
    private OutboxFigures() {}

    static void show(Outbox outbox, Meters meters) {
        meters.outbox(
                () -> sum(outbox, Outbox.Backlog::waiting),
                () -> age(outbox, Instant.now()),
                () -> sum(outbox, Outbox.Backlog::dead));
    }

    private static int sum(Outbox outbox, ToIntFunction<Outbox.Backlog> figure) {
        return outbox.backlog().stream().mapToInt(figure).sum();
    }

    /** How long the oldest has waited; zero where none waits. */
    static Duration age(Outbox outbox, Instant now) {
        return outbox.backlog().stream()
                .filter(backlog -> backlog.waiting() > 0)
                .map(Outbox.Backlog::oldest)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }
}
