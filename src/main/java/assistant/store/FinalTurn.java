package assistant.store;

import assistant.conversation.Stored;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** Writes the turn in which a patient has all erased: nothing of it stays but a farewell. */
final class FinalTurn {
    private FinalTurn() {}

    static Change.Result write(
            Handle handle,
            Stored held,
            Optional<Change.Seen> seen,
            List<Change.Sent> farewell,
            long now) {
        if (seen.filter(one -> !mark(handle, one)).isPresent()) {
            return Change.Result.SEEN;
        }
        boolean stands =
                handle.execute(
                                "DELETE FROM conversation WHERE id = ? AND turn = ?",
                                held.id(),
                                held.turn())
                        == 1;
        if (!stands) {
            seen.ifPresent(
                    one -> handle.execute("DELETE FROM seen WHERE message = ?", one.message()));
            return Change.Result.STALE;
        }
        Eraser.erase(handle, held.id(), now);
        Batch.send(handle, farewell);
        return Change.Result.DONE;
    }

    private static boolean mark(Handle handle, Change.Seen seen) {
        return handle.execute(
                        """
                        INSERT INTO seen (message, content, conversation, number, until)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
                        """,
                        seen.message(),
                        seen.content(),
                        seen.conversation(),
                        seen.number(),
                        seen.until())
                == 1;
    }
}
