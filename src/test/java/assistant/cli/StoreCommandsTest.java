package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Incoming;
import assistant.conversation.Message;
import assistant.store.CannotOpen;
import assistant.store.Stores;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that work on the store, as an operator types them. */
class StoreCommandsTest {
    @TempDir Path folder;
    private Path data;

    /** What a command printed, and how it ended. */
    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void talk() throws CannotOpen {
        data = folder.resolve("data");
        try (var kept =
                Stores.open(
                        Optional.empty(),
                        data,
                        Optional.empty(),
                        new JsonNotation(Vte.dialog()),
                        InstantSource.system())) {
            var assistant =
                    new Assistant(
                            Vte.script(),
                            Map.of("number", "911"),
                            kept,
                            Map.of(),
                            List.of(),
                            InstantSource.system(),
                            new SecureRandom());
            String id = assistant.start(Channel.WEB).stored().id();
            var said = new Message.Text("zebrafinch");
            assertTrue(assistant.receive(id, new Incoming(said, Optional.empty())).isPresent());
        }
    }

    private static Ran run(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code =
                line.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void whatIsBackedUpCanBeRestored() {
        Path words = folder.resolve("words");
        Path keys = folder.resolve("keys");
        assertEquals(0, run("backup", "--data", data, "--to", words).code());
        assertEquals(0, run("backup", "--data", data, "--keys", "--to", keys).code());
        Path other = folder.resolve("other");
        var back = run("restore", "--data", other, "--from", words, "--keys", keys);
        assertEquals(0, back.code(), back.err());
        assertTrue(back.out().contains("1 conversations are back"), back.out());
        assertEquals(run("export", "--data", data).out(), run("export", "--data", other).out());
    }

    @Test
    void withoutTheKeyExportCountsAndTellsNothing() {
        var counts = run("export", "--data", data);
        assertEquals("{\"channel\":\"web\",\"conversations\":1,\"turns\":1}", counts.out().strip());
        var refused = run("export", "--data", data, "--with-text");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("VTE_MASTER_KEY"));
        assertFalse(refused.out().contains("zebrafinch"));
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        var nowhere = run("backup", "--data", folder.resolve("none"), "--to", folder.resolve("x"));
        assertEquals(1, nowhere.code());
        assertTrue(nowhere.err().contains("There is no store in"), nowhere.err());
        var twice = run("restore", "--data", data, "--from", folder.resolve("none"));
        assertEquals(1, twice.code());
        assertTrue(twice.err().contains("There is no file"), twice.err());
        var memory = run("export", "--database", "memory:");
        assertEquals(1, memory.code());
        assertTrue(memory.err().contains("gone with its process"), memory.err());
    }
}
