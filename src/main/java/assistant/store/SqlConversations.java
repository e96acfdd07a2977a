package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.Notation;
import assistant.conversation.Outbox;
import assistant.conversation.Stored;
import assistant.conversation.Taken;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps conversations in SQLite or PostgreSQL. */
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
    private final SqlTurns turns;

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
        this.turns = new SqlTurns(rows, writer, eraser, keys, changes, clock);
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
        return turns.take(id, Optional.empty(), key, step);
    }

    @Override
    public Optional<Exchange> goOn(
            Stored found, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        return turns.take(found.id(), Optional.of(found), key, step);
    }

    @Override
    public Optional<Exchange> deliver(Delivered message, Function<Optional<Stored>, Taken> step) {
        return turns.deliver(message, step);
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
        } catch (RuntimeException away) {
            return false;
        }
    }

    @Override
    public void close() {
        writer.close();
        place.close();
    }
}
