package assistant.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes many changes in one transaction, a statement for all rows of a kind.
 *
 * <p>A change whose message came before, or whose conversation has moved on, writes nothing; the
 * others are not touched by it. Rows are taken in the order of their keys, so that two nodes never
 * wait for each other in a circle.
 */
final class Batch {
    /** Due whatever the clock says by then. */
    private static final long AT_ONCE = 0;

    private final Handle handle;
    private final List<Change> changes;
    private final Change.Result[] results;

    private Batch(Handle handle, List<Change> changes) {
        this.handle = handle;
        this.changes = changes;
        this.results = new Change.Result[changes.size()];
        Arrays.fill(results, Change.Result.DONE);
    }

    /** Writes them; gives how each went, in their order. */
    static List<Change.Result> write(Handle handle, List<Change> changes) {
        return new Batch(handle, changes).write();
    }

    private List<Change.Result> write() {
        markSeen();
        move();
        begin();
        forgetWhatIsStale();
        say();
        send();
        return List.of(results);
    }

    /** Indices of the changes that are still good and have such a part, sorted by its key. */
    private <T> List<Integer> with(
            Function<Change, Stream<T>> part, Comparator<T> order, Change.Result... in) {
        var wanted = List.of(in);
        var found = new ArrayList<Integer>();
        for (int i = 0; i < results.length; i++) {
            if (wanted.contains(results[i]) && part.apply(changes.get(i)).findAny().isPresent()) {
                found.add(i);
            }
        }
        found.sort(
                Comparator.comparing(
                        i -> part.apply(changes.get(i)).findAny().orElseThrow(), order));
        return found;
    }

    private void fail(List<Integer> rows, int[] counts, Change.Result result) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                results[rows.get(i)] = result;
            }
        }
    }

    private static Stream<Change.Seen> seen(Change change) {
        return change.seen().stream();
    }

    private static final Comparator<Change.Seen> BY_MESSAGE =
            Comparator.comparing(Change.Seen::message, Arrays::compareUnsigned);

    private void markSeen() {
        var rows = with(Batch::seen, BY_MESSAGE, Change.Result.DONE);
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO seen (message, content, conversation, number, until)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                        """);
        for (int row : rows) {
            Change.Seen seen = changes.get(row).seen().orElseThrow();
            batch.add(
                    seen.message(),
                    seen.content(),
                    seen.conversation(),
                    seen.number(),
                    seen.until());
        }
        fail(rows, counts(batch), Change.Result.SEEN);
    }

    private void move() {
        var rows =
                with(
                        change -> change.state().stream(),
                        Comparator.comparing(Change.State::id),
                        Change.Result.DONE);
        var batch =
                handle.prepareBatch(
                        """
                        UPDATE conversation
                        SET turn = ?, content = ?, state = ?, active = ?, minute = ?
                        WHERE id = ? AND turn = ?\
                        """);
        for (int row : rows) {
            Change.State state = changes.get(row).state().orElseThrow();
            batch.add(
                    state.turn(),
                    state.content(),
                    state.state(),
                    state.active(),
                    Minutes.of(state.active()),
                    state.id(),
                    state.before());
        }
        fail(rows, counts(batch), Change.Result.STALE);
    }

    private void begin() {
        link();
        var rows =
                with(
                        change -> change.fresh().stream(),
                        Comparator.comparing(Change.Fresh::id),
                        Change.Result.DONE);
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO conversation
                            (id, channel, token, turn, content, state, active, minute)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                        """);
        for (int row : rows) {
            Change.Fresh fresh = changes.get(row).fresh().orElseThrow();
            batch.add(
                    fresh.id(),
                    fresh.channel(),
                    fresh.token(),
                    fresh.turn(),
                    fresh.content(),
                    fresh.state(),
                    fresh.active(),
                    Minutes.of(fresh.active()));
        }
        counts(batch);
    }

    /**
     * Somebody who is met on two nodes at once has one conversation: the second finds the first.
     */
    private void link() {
        var rows =
                with(
                        change -> change.fresh().stream().flatMap(f -> f.person().stream()),
                        Arrays::compareUnsigned,
                        Change.Result.DONE);
        var batch =
                handle.prepareBatch(
                        "INSERT INTO link (person, conversation) VALUES (?, ?) ON CONFLICT DO"
                                + " NOTHING");
        for (int row : rows) {
            Change.Fresh fresh = changes.get(row).fresh().orElseThrow();
            batch.add(fresh.person().orElseThrow(), fresh.id());
        }
        fail(rows, counts(batch), Change.Result.STALE);
    }

    private void forgetWhatIsStale() {
        var rows = with(Batch::seen, BY_MESSAGE, Change.Result.STALE);
        var batch = handle.prepareBatch("DELETE FROM seen WHERE message = ?");
        rows.forEach(row -> batch.add(changes.get(row).seen().orElseThrow().message()));
        counts(batch);
    }

    private void say() {
        var batch =
                handle.prepareBatch(
                        "INSERT INTO exchange (conversation, number, body) VALUES (?, ?, ?)");
        done().flatMap(change -> change.said().stream())
                .forEach(said -> batch.add(said.conversation(), said.number(), said.body()));
        counts(batch);
    }

    private void send() {
        send(handle, done().flatMap(change -> change.sent().stream()).toList());
    }

    static void send(Handle handle, List<Change.Sent> letters) {
        var batch =
                handle.prepareBatch(
                        """
                        INSERT INTO letter
                            (id, conversation, channel, body, written, due, attempts, lease, dead, until)
                        VALUES (?, ?, ?, ?, ?, ?, 0, '', '', ?)\
                        """);
        letters.forEach(
                sent ->
                        batch.add(
                                sent.id(),
                                sent.conversation(),
                                sent.channel(),
                                sent.body(),
                                sent.written(),
                                AT_ONCE,
                                sent.until().orElse(null)));
        counts(batch);
    }

    private Stream<Change> done() {
        return Stream.iterate(0, i -> i < results.length, i -> i + 1)
                .filter(i -> results[i] == Change.Result.DONE)
                .map(changes::get);
    }

    private static int[] counts(PreparedBatch batch) {
        return batch.size() == 0 ? new int[0] : batch.execute();
    }
}
