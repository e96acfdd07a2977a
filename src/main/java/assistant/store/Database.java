package assistant.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * One database file or schema: a way in for reading, and one for writing.
 *
 * @param reader for many at once
 * @param writer for one at a time
 */
record Database(
        Dialect dialect,
        HikariDataSource readers,
        HikariDataSource writers,
        Jdbi reader,
        Jdbi writer)
        implements AutoCloseable {
    private static final int READERS = 6;

    /** A request is refused within two seconds while the store is away. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** PostgreSQL ends a read that takes longer, in seconds. */
    private static final int LONGEST_READ_S = 2;

    private static final int LONGEST_WRITE_S = 10;

    /** PostgreSQL ends a write that stands still, so that a frozen node lets its rows go. */
    private static final int LONGEST_PAUSE_MS = 5_000;

    /** SQLite moves its log into the file after so many pages of 4 KiB. */
    private static final int LOG_PAGES = 16_000;

    /**
     * A database in a file of its own, made when it is not there: every commit is on the disk (WAL,
     * synchronous=FULL).
     *
     * @param secure whether what is deleted is overwritten
     */
    static Database sqlite(Path file, boolean secure, String migrations) {
        Database there = sqlite(file, secure);
        migrate(there.writers, Dialect.SQLITE, migrations);
        return there;
    }

    /** The same for a file as it is, which another process may be writing to. */
    static Database sqlite(Path file, boolean secure) {
        String url =
                "jdbc:sqlite:%s?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&secure_delete=%s"
                        .formatted(file, secure ? "on" : "off");
        var write = new Properties();
        write.setProperty("transaction_mode", "IMMEDIATE");
        write.setProperty("wal_autocheckpoint", Integer.toString(LOG_PAGES));
        return of(Dialect.SQLITE, pool(url, READERS, new Properties()), pool(url, 1, write));
    }

    /**
     * A schema of a PostgreSQL database, made when it is not there.
     *
     * @param url {@code jdbc:postgresql://...}
     */
    static Database postgresql(String url, String schema, String migrations) {
        var read = new Properties();
        read.setProperty("currentSchema", schema);
        read.setProperty("socketTimeout", Integer.toString(LONGEST_READ_S));
        read.setProperty("connectTimeout", "1");
        read.setProperty("ApplicationName", "vte-assistant");
        var write = new Properties();
        write.putAll(read);
        write.setProperty("socketTimeout", Integer.toString(LONGEST_WRITE_S));
        write.setProperty("options", "-c idle_in_transaction_session_timeout=" + LONGEST_PAUSE_MS);
        var writers = pool(url, 2, write);
        migrate(writers, Dialect.POSTGRESQL, migrations, schema);
        return of(Dialect.POSTGRESQL, pool(url, READERS, read), writers);
    }

    private static Database of(
            Dialect dialect, HikariDataSource readers, HikariDataSource writers) {
        return new Database(dialect, readers, writers, Jdbi.create(readers), Jdbi.create(writers));
    }

    private static HikariDataSource pool(String url, int most, Properties properties) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(most);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        return new HikariDataSource(config);
    }

    private static void migrate(
            HikariDataSource source, Dialect dialect, String migrations, String... schemas) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:store/" + migrations)
                    .schemas(schemas)
                    .placeholders(dialect.types())
                    .load()
                    .migrate();
        } catch (FlywayException broken) {
            source.close();
            throw broken;
        }
    }

    /** For what may take long, such as a backup; its connections are not pooled. */
    Jdbi unhurried() {
        var properties = new Properties();
        properties.putAll(readers.getDataSourceProperties());
        properties.remove("socketTimeout");
        return Jdbi.create(readers.getJdbcUrl(), properties);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
