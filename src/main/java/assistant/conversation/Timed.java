package assistant.conversation;

import assistant.dialog.Meaning;
import assistant.dialog.Turn;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Times the parts of one turn; tells of it only when the turn was taken and not repeated. */
final class Timed {
    private final long begun = System.nanoTime();
    private long read;
    private long step;
    private Optional<String> asked = Optional.empty();
    private Optional<Turn> turn = Optional.empty();

    Meaning read(Supplier<Meaning> reading) {
        long from = System.nanoTime();
        Meaning meaning = reading.get();
        read = System.nanoTime() - from;
        return meaning;
    }

    Turn step(Optional<String> before, Supplier<Turn> stepping) {
        long from = System.nanoTime();
        Turn taken = stepping.get();
        step = System.nanoTime() - from;
        asked = before;
        turn = Optional.of(taken);
        return taken;
    }

    void tell(Witness witness, Channel channel, String id) {
        long commit = System.nanoTime() - begun - read - step;
        turn.ifPresent(
                taken ->
                        witness.turned(
                                new Witness.Taken(
                                        channel,
                                        id,
                                        asked,
                                        taken,
                                        Duration.ofNanos(read),
                                        Duration.ofNanos(step),
                                        Duration.ofNanos(commit))));
    }
}
