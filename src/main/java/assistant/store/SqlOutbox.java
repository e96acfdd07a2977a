package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Letters in the database, each sealed under its conversation's key. */
final class SqlOutbox implements Outbox {
    private final Database main;
    private final Writer writer;
    private final Keyring keys;
    private final Vault vault;

    SqlOutbox(Database main, Writer writer, Keyring keys, Vault vault) {
        this.main = main;
        this.writer = writer;
        this.keys = keys;
        this.vault = vault;
    }

    /** A row of {@code letter}, still sealed. */
    private record Row(
            long number,
            String id,
            String conversation,
            byte[] body,
            long written,
            int attempts,
            String lease) {}

    @Override
    public List<Due> take(Channel channel, int most, Instant now, Duration lease) {
        if (!anyDue(channel, now)) {
            return List.of();
        }
        String mine = UUID.randomUUID().toString();
        var rows = writer.run(handle -> take(handle, channel, most, now, lease, mine));
        var dues = new ArrayList<Due>();
        rows.stream()
                .sorted(Comparator.comparingLong(Row::number))
                .forEach(
                        row -> keys.of(row.conversation).ifPresent(key -> dues.add(due(row, key))));
        return dues;
    }

    /** A look costs no wait for the disk. */
    private boolean anyDue(Channel channel, Instant now) {
        return Failures.orAway(
                () ->
                        main.reader()
                                .withHandle(
                                        handle ->
                                                handle.createQuery(
                                                                """
                                                                SELECT 1 FROM letter
                                                                WHERE channel = ? AND due <= ? AND dead = ''
                                                                LIMIT 1\
                                                                """)
                                                        .bind(0, channel.word())
                                                        .bind(1, now.toEpochMilli())
                                                        .mapTo(Integer.class)
                                                        .findOne()
                                                        .isPresent()));
    }

    private List<Row> take(
            Handle handle, Channel channel, int most, Instant now, Duration lease, String mine) {
        return handle.createQuery(
                        """
                        UPDATE letter SET lease = ?, due = ? WHERE number IN (
                            SELECT number FROM letter l
                            WHERE channel = ? AND due <= ? AND dead = ''
                            AND NOT EXISTS (
                                SELECT 1 FROM letter e
                                WHERE e.conversation = l.conversation
                                AND e.number < l.number AND e.dead = '')
                            ORDER BY number LIMIT ? %s)
                        RETURNING number, id, conversation, body, written, attempts, lease\
                        """
                                .formatted(main.dialect().skipLocked()))
                .bind(0, mine)
                .bind(1, now.plus(lease).toEpochMilli())
                .bind(2, channel.word())
                .bind(3, now.toEpochMilli())
                .bind(4, most)
                .map(
                        (row, context) ->
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getBytes(4),
                                        row.getLong(5),
                                        row.getInt(6),
                                        row.getString(7)))
                .list();
    }

    private Due due(Row row, Sealer key) {
        var post = vault.post(key, row.id, row.body);
        return new Due(
                row.id,
                post.to(),
                post.letter(),
                row.attempts + 1,
                Instant.ofEpochMilli(row.written),
                row.lease);
    }

    @Override
    public void sent(Due due) {
        var _ = writer.run(handle -> sent(handle, due));
    }

    /** With the last letter of a farewell its key goes too. */
    private static int sent(Handle handle, Due due) {
        handle.execute(
                """
                INSERT INTO erasing (conversation, at)
                SELECT conversation, until FROM letter l
                WHERE id = ? AND lease = ? AND until IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM letter o
                    WHERE o.conversation = l.conversation AND o.number > l.number)
                ON CONFLICT DO NOTHING\
                """,
                due.id(),
                due.lease());
        return handle.execute(
                "DELETE FROM letter WHERE id = ? AND lease = ?", due.id(), due.lease());
    }

    @Override
    public void later(Due due, Instant at, boolean counts) {
        var _ =
                writer.run(
                        handle ->
                                handle.execute(
                                        """
                                        UPDATE letter
                                        SET due = ?, lease = '', attempts = attempts + ?
                                        WHERE id = ? AND lease = ?\
                                        """,
                                        at.toEpochMilli(),
                                        counts ? 1 : 0,
                                        due.id(),
                                        due.lease()));
    }

    @Override
    public void dead(Due due, String why, Instant now) {
        var _ =
                writer.run(
                        handle ->
                                handle.execute(
                                        "UPDATE letter SET dead = ? WHERE id = ? AND lease = ?",
                                        why.isEmpty() ? "dead" : why,
                                        due.id(),
                                        due.lease()));
    }

    @Override
    public List<Backlog> backlog() {
        return Failures.orAway(() -> main.reader().withHandle(SqlOutbox::backlog));
    }

    private static List<Backlog> backlog(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT channel,
                            sum(CASE WHEN dead = '' THEN 1 ELSE 0 END),
                            min(CASE WHEN dead = '' THEN written END),
                            sum(CASE WHEN dead = '' THEN 0 ELSE 1 END)
                        FROM letter GROUP BY channel\
                        """)
                .map((row, context) -> backlog(row))
                .list();
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        int waiting = row.getInt(2);
        Instant oldest = waiting == 0 ? Instant.MAX : Instant.ofEpochMilli(row.getLong(3));
        return new Backlog(
                Channel.of(row.getString(1)).orElseThrow(), waiting, oldest, row.getInt(4));
    }

    /** What a process that is gone was sending is due at once; for a store that one has alone. */
    void takeBack(Instant now) {
        var _ =
                writer.run(
                        handle ->
                                handle.execute(
                                        "UPDATE letter SET due = ?, lease = '' WHERE lease <> ''",
                                        now.toEpochMilli()));
    }

    /** Drops farewells that did not arrive in time, with their keys, and the keys of those sent. */
    void dropFarewells(long now) {
        var _ =
                writer.run(
                        handle -> {
                            handle.execute(
                                    """
                                    INSERT INTO erasing (conversation, at)
                                    SELECT DISTINCT conversation, until FROM letter WHERE until < ?
                                    ON CONFLICT DO NOTHING\
                                    """,
                                    now);
                            return handle.execute("DELETE FROM letter WHERE until < ?", now);
                        });
    }
}
