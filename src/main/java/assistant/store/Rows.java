package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Stored;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads conversations out of their rows. */
final class Rows {
    private final Database main;
    private final Keyring keys;
    private final Vault vault;

    Rows(Database main, Keyring keys, Vault vault) {
        this.main = main;
        this.keys = keys;
        this.vault = vault;
    }

    /** A row of {@code conversation}, still sealed. */
    private record Row(
            String channel, String token, int turn, String content, byte[] state, long active) {}

    /** A row of {@code exchange}, still sealed. */
    private record Said(int number, byte[] body) {}

    /** Which message came, where it was answered. */
    record Came(byte[] content, String conversation, int number) {}

    /** The conversation; none where it is not there, or its key is destroyed. */
    Optional<Stored> conversation(String id) {
        var row =
                main.reader()
                        .withHandle(
                                handle ->
                                        handle.createQuery(
                                                        """
                                                        SELECT channel, token, turn, content, state, active
                                                        FROM conversation WHERE id = ?\
                                                        """)
                                                .bind(0, id)
                                                .map(
                                                        (found, context) ->
                                                                new Row(
                                                                        found.getString(1),
                                                                        found.getString(2),
                                                                        found.getInt(3),
                                                                        found.getString(4),
                                                                        found.getBytes(5),
                                                                        found.getLong(6)))
                                                .findOne());
        return row.flatMap(found -> keys.of(id).map(key -> stored(id, key, found)));
    }

    private Stored stored(String id, Sealer key, Row row) {
        return new Stored(
                id,
                row.token,
                Channel.of(row.channel).orElseThrow(),
                row.turn,
                vault.state(key, id, row.state),
                row.content,
                Instant.ofEpochMilli(row.active));
    }

    /** The id of every conversation; to be closed. */
    Stream<String> everyId() {
        Handle handle = main.unhurried().open();
        return handle
                .createQuery("SELECT id FROM conversation ORDER BY id")
                .mapTo(String.class)
                .stream()
                .onClose(handle::close);
    }

    Optional<Came> came(byte[] message) {
        return main.reader()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT content, conversation, number
                                                FROM seen WHERE message = ?\
                                                """)
                                        .bind(0, message)
                                        .map(
                                                (row, context) ->
                                                        new Came(
                                                                row.getBytes(1),
                                                                row.getString(2),
                                                                row.getInt(3)))
                                        .findOne());
    }

    /** The conversation with a person of a platform. */
    Optional<String> with(byte[] person) {
        return main.reader()
                .withHandle(
                        handle ->
                                handle.createQuery("SELECT conversation FROM link WHERE person = ?")
                                        .bind(0, person)
                                        .mapTo(String.class)
                                        .findOne());
    }

    /** Every exchange, oldest first. */
    List<Exchange> exchanges(String id) {
        return exchanges(id, "ORDER BY number");
    }

    Optional<Exchange> last(String id) {
        return exchanges(id, "ORDER BY number DESC LIMIT 1").stream().findFirst();
    }

    Optional<Exchange> exchange(String id, int number) {
        return exchanges(id, "AND number = " + number).stream().findFirst();
    }

    private List<Exchange> exchanges(String id, String which) {
        var key = keys.of(id);
        if (key.isEmpty()) {
            return List.of();
        }
        var said = main.reader().withHandle(handle -> said(handle, id, which));
        var opened = new ArrayList<Exchange>();
        said.forEach(one -> opened.add(vault.exchange(key.get(), id, one.number(), one.body())));
        return opened;
    }

    private static List<Said> said(Handle handle, String id, String which) {
        return handle.createQuery(
                        "SELECT number, body FROM exchange WHERE conversation = ? " + which)
                .bind(0, id)
                .map((row, context) -> new Said(row.getInt(1), row.getBytes(2)))
                .list();
    }

    List<String> idle(Channel channel, long before, int most) {
        return main.reader()
                .withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT id FROM conversation
                                                WHERE channel = ? AND minute <= ? AND active < ?
                                                LIMIT ?\
                                                """)
                                        .bind(0, channel.word())
                                        .bind(1, Minutes.of(before))
                                        .bind(2, before)
                                        .bind(3, most)
                                        .mapTo(String.class)
                                        .list());
    }

    /** Those whose rows are gone, but whose keys may not be. */
    List<String> erasing() {
        return main.reader()
                .withHandle(
                        handle ->
                                handle.createQuery("SELECT conversation FROM erasing")
                                        .mapTo(String.class)
                                        .list());
    }

    int live() {
        return main.reader()
                .withHandle(
                        handle ->
                                handle.createQuery("SELECT count(*) FROM conversation")
                                        .mapTo(Integer.class)
                                        .one());
    }
}
