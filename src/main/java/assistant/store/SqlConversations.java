package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.KeyReused;
import assistant.conversation.Notation;
import assistant.conversation.Outbox;
import assistant.conversation.StoreAway;
import assistant.conversation.Stored;
import assistant.conversation.Taken;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps conversations in SQLite or PostgreSQL.
 *
 * <p>A step is run on what was read; what it led to is written only if nobody else has taken a turn
 * meanwhile, else it is run again.
 */
public final class SqlConversations implements Conversations {
    private static final int AT_ONCE = 500;
    private static final byte[] NO_CONTENT = new byte[0];

    /** As long as a backup may be put back, an erasure must be remembered. */
    private static final Duration ERASURES = Duration.ofDays(400);

    private final Place place;
    private final Keyring keys;
    private final Rows rows;
    private final Writer writer;
    private final Eraser eraser;
    private final ChangeWriter changes;
    private final SqlOutbox outbox;
    private final InstantSource clock;
    private final Locks locks = new Locks();

    SqlConversations(Place place, MasterKey master, Notation notation, InstantSource clock) {
        this.place = place;
        this.clock = clock;
        this.keys = new Keyring(place.keys(), master);
        var vault = new Vault(notation);
        this.rows = new Rows(place.main(), keys, vault);
        this.writer = new Writer(place.main(), keys);
        this.eraser = new Eraser(rows, writer, keys, clock);
        this.changes = new ChangeWriter(keys, vault);
        this.outbox = new SqlOutbox(place.main(), writer, keys, vault);
        keys.rotate();
        eraser.finish();
    }

    /** The same, where no other process can be at work: what one that died was sending is due. */
    SqlConversations alone() {
        outbox.takeBack(clock.instant());
        return this;
    }

    @Override
    public void open(Stored conversation, Exchange first) {
        writer.write(changes.opening(conversation, List.of(first), Optional.empty()));
    }

    @Override
    public Optional<Stored> find(String id) {
        return Failures.orAway(() -> rows.conversation(id));
    }

    @Override
    public Optional<Exchange> take(
            String id, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        return take(id, Optional.empty(), key, step);
    }

    @Override
    public Optional<Exchange> goOn(
            Stored found, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        return take(found.id(), Optional.of(found), key, step);
    }

    private Optional<Exchange> take(
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

    @Override
    public Optional<Exchange> deliver(Delivered message, Function<Optional<Stored>, Taken> step) {
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

    @Override
    public List<Exchange> transcript(String id) {
        return Failures.orAway(() -> rows.exchanges(id));
    }

    @Override
    public Optional<Exchange> last(String id) {
        return Failures.orAway(() -> rows.last(id));
    }

    @Override
    public void touch(String id, Instant now) {
        long at = now.toEpochMilli();
        var _ =
                writer.run(
                        handle ->
                                handle.execute(
                                        """
                                        UPDATE conversation SET active = ?, minute = ?
                                        WHERE id = ? AND active < ?\
                                        """,
                                        at,
                                        Minutes.of(at),
                                        id,
                                        at));
    }

    @Override
    public void erase(String id) {
        Failures.orAway(
                () -> {
                    if (rows.conversation(id).isPresent()) {
                        eraser.erase(List.of(id));
                    }
                    return id;
                });
    }

    @Override
    public int expire(Channel channel, Instant before) {
        return Failures.orAway(
                () -> {
                    int erased = 0;
                    var idle = rows.idle(channel, before.toEpochMilli(), AT_ONCE);
                    while (!idle.isEmpty()) {
                        eraser.erase(idle);
                        erased += idle.size();
                        idle = rows.idle(channel, before.toEpochMilli(), AT_ONCE);
                    }
                    return erased;
                });
    }

    @Override
    public void tidy(Instant now) {
        long at = now.toEpochMilli();
        Failures.orAway(
                () -> {
                    outbox.dropFarewells(at);
                    var _ = writer.run(h -> h.execute("DELETE FROM seen WHERE until < ?", at));
                    eraser.finish();
                    keys.forgetErasures(now.minus(ERASURES).toEpochMilli());
                    return now;
                });
    }

    @Override
    public int live() {
        return Failures.orAway(rows::live);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    /** Writes something, since a full or read-only disk still can be read. */
    @Override
    public boolean ready() {
        try {
            writer.run(Probe::write);
            return rows.came(NO_CONTENT).isEmpty();
        } catch (StoreAway away) {
            return false;
        } catch (RuntimeException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        writer.close();
        place.close();
    }
}
