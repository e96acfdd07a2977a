package assistant.store;

import java.util.Map;

/** All that differs between the databases. */
enum Dialect {
    SQLITE(
            "BLOB",
            "INTEGER PRIMARY KEY AUTOINCREMENT",
            "",
            "PRAGMA wal_checkpoint(TRUNCATE)",
            "SELECT 1"),
    POSTGRESQL(
            "BYTEA",
            "BIGSERIAL PRIMARY KEY",
            "FOR UPDATE SKIP LOCKED",
            "VACUUM data_key",
            """
            SELECT setval(pg_get_serial_sequence('letter', 'number'),
                (SELECT coalesce(max(number), 0) + 1 FROM letter), false)\
            """);

    private final String bytes;
    private final String serial;
    private final String skipLocked;
    private final String scrub;
    private final String countOn;

    Dialect(String bytes, String serial, String skipLocked, String scrub, String countOn) {
        this.bytes = bytes;
        this.serial = serial;
        this.skipLocked = skipLocked;
        this.scrub = scrub;
        this.countOn = countOn;
    }

    /** The names of column types, for the migrations. */
    Map<String, String> types() {
        return Map.of("bytes", bytes, "serial", serial);
    }

    /**
     * Ends a query whose rows others may be about to take. SQLite has one writer, so needs none.
     */
    String skipLocked() {
        return skipLocked;
    }

    /** Wipes deleted keys out of the files; outside of a transaction. */
    String scrub() {
        return scrub;
    }

    /** After letters were put in with their numbers: lets the next one be counted on from there. */
    String countOn() {
        return countOn;
    }
}
