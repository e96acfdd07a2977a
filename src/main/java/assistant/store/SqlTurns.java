package assistant.store;

import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.KeyReused;
import assistant.conversation.Stored;
import assistant.conversation.Taken;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes turns.
 *
 * <p>A step is run on what was read; what it led to is written only if nobody else has taken a turn
 * meanwhile, else it is run again.
 */
final class SqlTurns {
    private static final byte[] NO_CONTENT = new byte[0];

    private final Rows rows;
    private final Writer writer;
    private final Eraser eraser;
    private final Keyring keys;
    private final ChangeWriter changes;
    private final InstantSource clock;
    private final Locks locks = new Locks();

    SqlTurns(
            Rows rows,
            Writer writer,
            Eraser eraser,
            Keyring keys,
            ChangeWriter changes,
            InstantSource clock) {
        this.rows = rows;
        this.writer = writer;
        this.eraser = eraser;
        this.keys = keys;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a turn of a conversation; none where there is none.
     *
     * @param found as it was read already, if it was
     * @throws KeyReused when another message came under this key
     */
    Optional<Exchange> take(
            String id,
            Optional<Stored> found,
            Optional<Incoming.Key> key,
            Function<Stored, Taken> step) {
        var seen = key.map(k -> keys.hasher().hash("message", id, k.id()));
        var content = key.map(k -> keys.hasher().hash("content", k.digest()));
        synchronized (locks.of(id)) {
            return Failures.orAway(
                    () -> {
                        var held = found.or(() -> rows.conversation(id));
                        while (true) {
                            if (held.isEmpty()) {
                                return Optional.empty();
                            }
                            Taken taken = step.apply(held.get());
                            var came = seen.map(s -> came(s, content.orElseThrow(), taken));
                            switch (keep(held.get(), taken, came)) {
                                case DONE -> {
                                    return Optional.of(taken.answer());
                                }
                                case SEEN -> {
                                    return again(seen.orElseThrow(), content.orElseThrow());
                                }
                                case STALE -> held = rows.conversation(id);
                            }
                        }
                    });
        }
    }

    private static Change.Seen came(byte[] message, byte[] content, Taken taken) {
        Exchange answer = taken.answer();
        long until = answer.at().plus(Times.REMEMBERED).toEpochMilli();
        return new Change.Seen(message, content, taken.conversation().id(), answer.number(), until);
    }

    private Optional<Exchange> again(byte[] message, byte[] content) {
        var came = rows.came(message);
        if (came.filter(before -> !Arrays.equals(before.content(), content)).isPresent()) {
            throw new KeyReused();
        }
        return came.flatMap(before -> rows.exchange(before.conversation(), before.number()));
    }

    private Change.Result keep(Stored held, Taken taken, Optional<Change.Seen> seen) {
        return taken.erases()
                ? erase(held, seen, List.of())
                : writer.write(changes.turn(held, taken, seen, List.of()));
    }

    /** Erases instead of keeping; letters are a farewell. */
    private Change.Result erase(
            Stored held, Optional<Change.Seen> seen, List<ChangeWriter.Farewell> farewell) {
        keys.keep(farewell.stream().map(ChangeWriter.Farewell::key).toList());
        var result =
                writer.run(
                        handle ->
                                FinalTurn.write(
                                        handle,
                                        held,
                                        seen,
                                        farewell.stream()
                                                .flatMap(one -> one.letters().stream())
                                                .toList(),
                                        clock.millis()));
        if (result == Change.Result.DONE) {
            keys.destroy(List.of(held.id()), clock.millis());
        }
        return result;
    }

    /** Takes a turn of whoever wrote on a platform; none where the message came before. */
    Optional<Exchange> deliver(Delivered message, Function<Optional<Stored>, Taken> step) {
        var from = message.from();
        String channel = from.channel().word();
        byte[] person = keys.hasher().hash("person", channel, from.account(), from.user());
        byte[] seen = keys.hasher().hash("delivery", channel, from.account(), message.id());
        synchronized (locks.of(Arrays.toString(person))) {
            return Failures.orAway(() -> deliver(message, person, seen, step));
        }
    }

    private Optional<Exchange> deliver(
            Delivered message, byte[] person, byte[] seen, Function<Optional<Stored>, Taken> step) {
        while (true) {
            var linked = rows.with(person);
            var held = linked.flatMap(rows::conversation);
            Taken taken = step.apply(held);
            var came = came(seen, NO_CONTENT, taken);
            boolean goesOn = held.filter(h -> h.id().equals(taken.conversation().id())).isPresent();
            if (!goesOn && rows.came(seen).isPresent()) {
                return Optional.empty();
            }
            if (!goesOn && linked.isPresent()) {
                // Idle for too long, or its key is gone: what is left of it makes room.
                eraser.erase(List.of(linked.get()));
            }
            var result =
                    goesOn
                            ? keepDelivered(message, held.orElseThrow(), taken, came)
                            : writer.write(changes.meeting(message.from(), taken, came, person));
            if (result == Change.Result.DONE) {
                return Optional.of(taken.answer());
            }
            if (result == Change.Result.SEEN) {
                return Optional.empty();
            }
        }
    }

    private Change.Result keepDelivered(
            Delivered message, Stored held, Taken taken, Change.Seen came) {
        if (taken.erases()) {
            var farewell = changes.farewell(message.from(), taken);
            return erase(held, Optional.of(came), List.of(farewell));
        }
        return writer.write(
                changes.turn(
                        held,
                        taken,
                        Optional.of(came),
                        changes.letters(held.id(), message.from(), taken)));
    }
}
