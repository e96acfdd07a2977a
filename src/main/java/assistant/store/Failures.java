package assistant.store;

import assistant.conversation.StoreAway;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;

/** Tells whether the store is away, or something of ours is broken. */
final class Failures {
    /**
     * Classes of SQL states: the connection; a transaction that was ended or may only read; out of
     * resources; an operator's doing; the system.
     */
    private static final Set<String> AWAY = Set.of("08", "25", "53", "57", "58");

    /** Of SQLite: busy, locked, out of memory, read-only, I/O, full, cannot be opened. */
    private static final Set<Integer> AWAY_CODES = Set.of(5, 6, 7, 8, 10, 13, 14);

    private static final int MAIN_CODE = 0xff;

    private Failures() {}

    /** Runs it; a store that cannot be reached is {@link StoreAway}. */
    static <T> T orAway(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException broken) {
            throw of(broken);
        }
    }

    static RuntimeException of(@Nullable Throwable broken) {
        if (broken != null && isAway(broken)) {
            return new StoreAway(broken);
        }
        return broken instanceof RuntimeException ours
                ? ours
                : new IllegalStateException("the store is broken", broken);
    }

    static boolean isAway(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database said no, for whatever reason. */
    static boolean isOfDatabase(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The kind of the deepest cause; its message may hold an address or a name. */
    static String reason(Throwable broken) {
        Throwable deepest = broken;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String code = deepest instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return deepest.getClass().getSimpleName() + code;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || state != null && state.length() >= 2 && AWAY.contains(state.substring(0, 2))
                || AWAY_CODES.contains(sql.getErrorCode() & MAIN_CODE)
                        && sql.getClass().getName().contains("sqlite");
    }
}
