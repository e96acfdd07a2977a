package assistant.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Copies rows from one database to another, as they stand at one moment, sealed as they are.
 *
 * <p>A backup is a database in a file, whatever the store is: one made of a PostgreSQL can be put
 * back into files, and the other way round.
 */
final class Copy {
    private static final int AT_ONCE = 1_000;

    /** The tables that hold words, and the columns of each. */
    static final Map<String, List<String>> WORDS =
            Map.of(
                    "conversation",
                    List.of(
                            "id", "channel", "token", "turn", "content", "state", "active",
                            "minute"),
                    "exchange",
                    List.of("conversation", "number", "body"),
                    "seen",
                    List.of("message", "content", "conversation", "number", "until"),
                    "link",
                    List.of("person", "conversation"),
                    "letter",
                    List.of(
                            "number",
                            "id",
                            "conversation",
                            "channel",
                            "body",
                            "written",
                            "due",
                            "attempts",
                            "lease",
                            "dead",
                            "until"),
                    "erasing",
                    List.of("conversation", "at"));

    /** The tables that hold keys. */
    static final Map<String, List<String>> KEYS =
            Map.of(
                    "data_key", List.of("conversation", "wrapped", "master"),
                    "secret", List.of("name", "wrapped", "master"),
                    "erasure", List.of("conversation", "at"));

    private Copy() {}

    /** Copies all rows of the tables; gives how many. */
    static long of(Map<String, List<String>> tables, Database from, Database to) {
        return from.unhurried()
                .inTransaction(
                        TransactionIsolationLevel.SERIALIZABLE,
                        source -> {
                            long rows = 0;
                            for (var table : tables.entrySet()) {
                                rows += rows(source, to.writer(), table.getKey(), table.getValue());
                            }
                            return rows;
                        });
    }

    /** Takes out all rows of the tables. */
    static void undo(Map<String, List<String>> tables, Database in) {
        in.writer()
                .useTransaction(
                        handle ->
                                tables.keySet()
                                        .forEach(table -> handle.execute("DELETE FROM " + table)));
    }

    private static long rows(Handle source, Jdbi target, String table, List<String> columns) {
        String names = String.join(", ", columns);
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        try (var rows =
                source.createQuery("SELECT %s FROM %s".formatted(names, table))
                        .setFetchSize(AT_ONCE)
                        .map((row, context) -> values(row, columns.size()))
                        .iterator()) {
            long copied = 0;
            while (rows.hasNext()) {
                copied +=
                        target.inTransaction(
                                handle -> {
                                    var batch =
                                            handle.prepareBatch(
                                                    "INSERT INTO %s (%s) VALUES (%s)"
                                                            .formatted(table, names, marks));
                                    while (rows.hasNext() && batch.size() < AT_ONCE) {
                                        batch.add(rows.next());
                                    }
                                    return batch.execute().length;
                                });
            }
            return copied;
        }
    }

    private static Object[] values(ResultSet row, int count) throws SQLException {
        var values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }
}
