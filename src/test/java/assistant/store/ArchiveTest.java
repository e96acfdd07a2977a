package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Backup, restore and export of files and of a PostgreSQL, from the one to the other too. */
class ArchiveTest {
    private static final Optional<String> MASTER =
            Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @TempDir Path folder;
    private Path words;
    private Path keys;

    @BeforeEach
    void names() {
        words = folder.resolve("words.backup");
        keys = folder.resolve("keys.backup");
    }

    /** What a store is kept in. */
    enum In {
        FILES,
        POSTGRESQL;

        Optional<String> fresh() {
            return this == FILES ? Optional.empty() : Optional.of(Postgres.fresh());
        }

        In other() {
            return this == FILES ? POSTGRESQL : FILES;
        }
    }

    private void backup(Optional<String> database) throws CannotOpen {
        try (var archive = Archive.open(database, folder.resolve("a"))) {
            assertTrue(archive.backup(words) > 0);
            assertTrue(archive.backupKeys(keys) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void aBackupMadeWhileServingComesBackInEitherStore(In in) throws CannotOpen {
        var from = in.fresh();
        List<Exchange> said;
        String id;
        try (var kept = Kept.at(from, folder.resolve("a"), MASTER)) {
            id = kept.with("they found a new clot in my calf", "what is a filter?");
            said = kept.conversations.transcript(id);
            backup(from);
            kept.say(id, "no");
        }
        var to = in.other().fresh();
        var restored = Restorer.restore(to, folder.resolve("b"), words, Optional.of(keys));
        assertEquals(new Restorer.Restored(1, 0), restored);
        try (var kept = Kept.at(to, folder.resolve("b"), MASTER)) {
            assertEquals(said, kept.conversations.transcript(id));
            kept.say(id, "yes");
            assertEquals(4, kept.conversations.transcript(id).size());
        }
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void whatWasErasedSinceTheBackupDoesNotComeBack(In in) throws CannotOpen, IOException {
        var from = in.fresh();
        String erased;
        String stays;
        try (var kept = Kept.at(from, folder.resolve("a"), MASTER)) {
            erased = kept.with("yes");
            stays = kept.with("no");
            backup(from);
            kept.assistant.erase(erased);
            Files.delete(keys);
            try (var archive = Archive.open(from, folder.resolve("a"))) {
                archive.backupKeys(keys);
            }
        }
        var to = in.fresh();
        var restored = Restorer.restore(to, folder.resolve("b"), words, Optional.of(keys));
        assertEquals(new Restorer.Restored(1, 1), restored);
        try (var kept = Kept.at(to, folder.resolve("b"), MASTER)) {
            assertTrue(kept.conversations.find(erased).isEmpty());
            assertTrue(kept.conversations.find(stays).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void theBackupOfTheWordsHoldsNoKeyAndNoWord(In in) throws CannotOpen, IOException {
        var from = in.fresh();
        try (var kept = Kept.at(from, folder.resolve("a"), MASTER)) {
            kept.with("zebrafinch");
            backup(from);
        }
        Path apart = Files.createDirectory(folder.resolve("apart"));
        Files.move(words, apart.resolve("words"));
        String bytes = Kept.bytes(apart);
        assertFalse(bytes.contains("zebrafinch"));
        assertFalse(bytes.contains("data_key"));
        assertTrue(bytes.contains("conversation"));
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void aStoreWithConversationsIsNotRestoredInto(In in) throws CannotOpen {
        var from = in.fresh();
        try (var kept = Kept.at(from, folder.resolve("a"), MASTER)) {
            kept.with("yes");
            backup(from);
        }
        var full =
                assertThrows(
                        CannotOpen.class,
                        () ->
                                Restorer.restore(
                                        from, folder.resolve("a"), words, Optional.of(keys)));
        assertTrue(full.reason().contains("empty store"), full.reason());
        var keyless =
                assertThrows(
                        CannotOpen.class,
                        () ->
                                Restorer.restore(
                                        in.fresh(), folder.resolve("c"), words, Optional.empty()));
        assertTrue(keyless.reason().contains("--keys"), keyless.reason());
        var missing =
                assertThrows(
                        CannotOpen.class,
                        () ->
                                Restorer.restore(
                                        in.fresh(),
                                        folder.resolve("d"),
                                        folder.resolve("nothing"),
                                        Optional.of(keys)));
        assertTrue(missing.reason().contains("no file"), missing.reason());
        assertThrows(CannotOpen.class, () -> backup(from), "the file is there already");
    }

    @ParameterizedTest
    @EnumSource(In.class)
    void onlyTheMasterKeyOpensTheTranscripts(In in) throws CannotOpen {
        var from = in.fresh();
        try (var kept = Kept.at(from, folder.resolve("a"), MASTER)) {
            kept.with("yes", "new");
            kept.with("no");
            var notation = new JsonNotation(Vte.dialog());
            try (var archive = Archive.open(from, folder.resolve("a"))) {
                assertEquals(new Archive.Counts(2, 3), archive.counts().get(Channel.WEB));
                var turns = new ArrayList<Integer>();
                archive.each(
                        MASTER.get(), notation, (stored, exchanges) -> turns.add(exchanges.size()));
                assertEquals(List.of(2, 3), turns.stream().sorted().toList());
                String other = MASTER.get().replace('A', 'B').replace("B=", "A=");
                assertThrows(CannotOpen.class, () -> archive.each(other, notation, (s, e) -> {}));
            }
        }
    }
}
