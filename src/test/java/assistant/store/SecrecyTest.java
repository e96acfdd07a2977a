package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

class SecrecyTest {
    private static final String CANARY = "zebrafinch";
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir Path folder;

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aPatientsWordsAndAnswersStandInNoFile() throws IOException {
        try (var kept = Kept.in(folder)) {
            kept.with("they found a new clot in my calf says " + CANARY);
            String files = Kept.bytes(folder);
            assertFalse(files.contains(CANARY));
            assertFalse(files.contains("calf-only"));
            assertFalse(files.contains("confirmed"));
            assertTrue(files.contains("web"), "or nothing was looked at");
        }
        assertFalse(Kept.bytes(folder).contains(CANARY));
    }

    @Test
    void theMasterKeyIsForItsOwnersEyesOnly() throws IOException {
        Kept.in(folder).close();
        var permissions = Files.getPosixFilePermissions(folder.resolve("master.key"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void onceErasedNoKeyThatIsLeftOpensTheWords() throws IOException {
        try (var kept = Kept.in(folder)) {
            String id = kept.with(CANARY);
            String other = kept.with("yes");
            String wrapped = wrapped(id);
            assertTrue(Kept.bytes(folder).contains(wrapped), "the key is there before");
            kept.assistant.erase(id);
            assertFalse(Kept.bytes(folder).contains(wrapped));
            assertTrue(Kept.bytes(folder).contains(wrapped(other)));
        }
    }

    /** As its bytes stand in the file of keys. */
    private String wrapped(String conversation) {
        try (var keys = Database.sqlite(folder.resolve(Stores.KEYS), true)) {
            byte[] bytes =
                    keys.reader()
                            .withHandle(
                                    handle ->
                                            handle.createQuery(
                                                            """
                                                            SELECT wrapped FROM data_key
                                                            WHERE conversation = ?\
                                                            """)
                                                    .bind(0, conversation)
                                                    .mapTo(byte[].class)
                                                    .one());
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void theMasterKeyCanBeChanged() {
        String id;
        try (var kept = Kept.in(folder, Optional.of(OLD))) {
            id = kept.with("yes they found a clot");
        }
        try (var kept = Kept.in(folder, Optional.of(NEW + "," + OLD))) {
            kept.say(id, "new");
        }
        try (var kept = Kept.in(folder, Optional.of(NEW))) {
            assertEquals(3, kept.conversations.transcript(id).size());
            kept.say(id, "above the knee");
        }
    }

    @Test
    void anotherMasterKeyIsRefusedAndToldSo() {
        Kept.in(folder, Optional.of(OLD)).close();
        assertTrue(refusal(Optional.of(NEW)).contains("VTE_MASTER_KEY"));
        assertFalse(refusal(Optional.of(NEW)).contains(NEW));
        assertTrue(refusal(Optional.of("short")).contains("32 random bytes"));
    }

    private String refusal(Optional<String> master) {
        return refusal(Optional.empty(), folder, master);
    }

    private static String refusal(Optional<String> database, Path folder, Optional<String> master) {
        return assertThrows(
                        CannotOpen.class,
                        () ->
                                Stores.open(
                                                database,
                                                folder,
                                                master,
                                                new JsonNotation(Vte.dialog()),
                                                InstantSource.system())
                                        .close())
                .reason();
    }

    @Test
    void aSecondProcessInTheSameFolderIsRefused() {
        var first = Kept.in(folder);
        assertTrue(refusal(Optional.empty()).contains("Another process serves from"));
        first.close();
        Kept.in(folder).close();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertTrue(refusal(Optional.empty(), file, Optional.empty()).contains("VTE_DATA"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve(Stores.WORDS), "this is no database, and never was one");
        assertTrue(
                refusal(Optional.empty(), broken, Optional.empty()).contains("cannot be opened"));
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        var nowhere = Optional.of("jdbc:postgresql://127.0.0.1:1/vte");
        String refusal = refusal(nowhere, folder, Optional.of(OLD));
        assertTrue(refusal.contains("VTE_DATABASE") && refusal.contains("Is it there"), refusal);
        var other = Optional.of("jdbc:mysql://127.0.0.1/vte");
        assertTrue(refusal(other, folder, Optional.of(OLD)).contains("jdbc:postgresql://"));
    }

    @Test
    void whatIsSealedOpensOnlyWithItsKeyForItsPurposeAndUnchanged() {
        Sealer key = Sealer.fresh();
        byte[] sealed = key.seal("state a", CANARY.getBytes(StandardCharsets.UTF_8));
        assertEquals(CANARY, new String(key.open("state a", sealed), StandardCharsets.UTF_8));
        assertThrows(Sealer.Unsealable.class, () -> key.open("state b", sealed));
        assertThrows(Sealer.Unsealable.class, () -> Sealer.fresh().open("state a", sealed));
        assertThrows(Sealer.Unsealable.class, () -> key.open("state a", new byte[3]));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(Sealer.Unsealable.class, () -> key.open("state a", sealed));
    }

    @Test
    void partsThatAreCutElsewhereHashOtherwise() {
        var hasher = new Hasher(new byte[32]);
        byte[] one = hasher.hash("person", "a", "bc");
        assertFalse(Arrays.equals(one, hasher.hash("person", "ab", "c")));
        assertFalse(Arrays.equals(one, hasher.hash("message", "a", "bc")));
    }
}
