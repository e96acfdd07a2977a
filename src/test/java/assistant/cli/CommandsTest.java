package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.commandLine(args)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void checkFindsNoFaultInOurs() {
        assertEquals(0, run("check", "dialogs/vte"), err::toString);
        assertTrue(out.toString().contains("vte: 0 faults"), out::toString);
    }

    @Test
    void checkTellsTheFaultsOfAFolderAsTextAndAsJson(@TempDir Path folder) throws Exception {
        copy(folder);
        Path dialog = folder.resolve("dialog.yaml");
        Files.writeString(dialog, Files.readString(dialog).replace("start: clot", "start: clit"));
        assertEquals(1, run("check", folder.toString()));
        assertTrue(
                out.toString().contains("dialog.yaml:4: state 'clit' does not exist"),
                out::toString);
        out.getBuffer().setLength(0);
        assertEquals(1, run("check", "--json", folder.toString()));
        var fault = new ObjectMapper().readTree(out.toString()).get("faults").get(0);
        assertEquals("dialog.yaml", fault.get("file").asText());
        assertEquals(4, fault.get("line").asInt());
        assertFalse(fault.get("remedy").asText().isBlank());
    }

    private static void copy(Path folder) throws Exception {
        try (var files = Files.list(Path.of("dialogs", "vte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void checkOfNoFolderIsWrongUsage() {
        assertEquals(2, run("check", "no/such/folder"));
        assertTrue(err.toString().contains("dialogs/vte"), err::toString);
    }

    @Test
    void testPlaysTheGoldenConversationsAndTellsWhatTheyReach() {
        assertEquals(0, run("test", "dialogs/vte"), out::toString);
        assertTrue(out.toString().contains("transitions: 29 of 29"), out::toString);
        assertTrue(out.toString().contains("sentences: 15 of 15"), out::toString);
    }

    @Test
    void evaluateTellsItsFiguresAsTextAndAsJson() throws Exception {
        assertEquals(0, run("evaluate", "dialogs/vte", "--part", "dev"), err::toString);
        assertTrue(out.toString().contains("exact (intent and facts): "), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("evaluate", "dialogs/vte", "--part", "dev", "--json"));
        var report = new ObjectMapper().readTree(out.toString());
        assertTrue(report.get("exact").asDouble() > 0.5);
        assertTrue(report.get("misses").size() > 0);
    }

    @Test
    void evaluateTrainsAndScoresAnyCorpus(@TempDir Path folder) throws Exception {
        Path train = folder.resolve("train.tsv");
        Path test = folder.resolve("test.tsv");
        Files.writeString(train, "bye\tsee you\nbye\tgoodbye\nask\twhat is it\nask\thow so\n");
        Files.writeString(test, "bye\tgoodbye now\nask\twhat is that\n");
        assertEquals(0, run("evaluate", "--corpus", train.toString(), test.toString()));
        assertTrue(out.toString().contains("accuracy: 2 of 2"), out::toString);
        assertEquals(2, run("evaluate", "--corpus", "no/such", "file"));
    }

    @Test
    void evaluateSetsTheCutOnInScopeLinesOfTheValidationAlone(@TempDir Path folder)
            throws Exception {
        Path train = folder.resolve("train.tsv");
        Path strange = folder.resolve("oos.tsv");
        Files.writeString(train, "bye\tsee you\nbye\tgoodbye\nask\twhat is it\nask\thow so\n");
        Files.writeString(strange, "oos\tpurple fish\n");
        String known = train.toString();
        String oos = strange.toString();
        assertEquals(0, run("evaluate", "--corpus", known, known, "--oos", oos, oos, known));
        assertTrue(out.toString().contains("out of scope: 1 of 1"), out::toString);
        assertEquals(2, run("evaluate", "--corpus", known, known, "--oos", oos, oos));
    }

    /** Each JVM walks through sets in an order of its own; what is learned may not hang on it. */
    @Test
    void trainWritesTheSameBytesInEveryProcess(@TempDir Path folder) throws Exception {
        Path little = folder.resolve("little");
        for (var file : Vte.folder().files().entrySet()) {
            Path copy = little.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        Path gold = little.resolve("gold/train.tsv");
        Files.write(gold, Files.readAllLines(gold).subList(0, 150));
        Path language = little.resolve("language.en.yaml");
        String words = Files.readString(language);
        Files.writeString(language, words.substring(0, words.indexOf("\nexample:") + 1));
        assertArrayEquals(
                trainedInAProcess(little, folder.resolve("one.bin")),
                trainedInAProcess(little, folder.resolve("two.bin")));
    }

    private static byte[] trainedInAProcess(Path topic, Path output) throws Exception {
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "assistant.cli.Main",
                                "train",
                                topic.toString(),
                                "--output",
                                output.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, process.waitFor());
        return Files.readAllBytes(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "mermaid", "dot"})
    void graphDrawsEveryState(String format) {
        assertEquals(0, run("graph", "--format", format, "dialogs/vte"));
        for (String name :
                new String[] {
                    "Blood thinners too risky because of bleeding",
                    "High pressure in the lung arteries from old clots"
                }) {
            assertTrue(out.toString().contains(name), out::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "serve --prot 1", "serve --port x", "graph --format png"})
    void wrongUsageSaysWhatIsRight(String line) {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertFalse(err.toString().isBlank());
        assertTrue(
                err.toString().contains("Usage:")
                        || err.toString().contains("Did you mean")
                        || err.toString().contains("serve --help"),
                err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web=", "web=tomorrow", "fax=P1D", "web=-P1D", "web"})
    void aWrongRetentionIsRefusedByName(String retention) {
        assertEquals(2, run("serve", "--port", "0", "--retention", retention), err::toString);
        assertTrue(err.toString().contains("VTE_RETENTION"), err::toString);
    }

    @Test
    void configTellsEverySettingWithWhereItComesFrom() {
        assertEquals(0, run("config", "--port", "8080"), err::toString);
        assertTrue(out.toString().contains("8080"), out::toString);
        for (Setting setting : Setting.values()) {
            assertTrue(out.toString().contains(setting.variable()), setting.variable());
        }
        assertEquals(2, run("config", "--port", "x"));
    }

    @Test
    void helpAndVersionAnswer() {
        assertEquals(0, run("--help"));
        for (String command : new String[] {"serve", "chat", "check", "test", "graph"}) {
            assertTrue(out.toString().contains(command), command);
        }
        assertEquals(0, run("--version"));
        assertEquals(0, run("serve", "--help"));
        for (Setting setting : Setting.values()) {
            assertTrue(out.toString().contains(setting.variable()), setting.variable());
        }
    }

    @Test
    void chatHoldsAConversationWithoutColoursAndEndsPolitely() {
        String text = chat("yes they found one\n1\nin my thigh\nno\n");
        assertTrue(text.contains("Blood thinners (anticoagulants): usually treated with"), text);
        assertTrue(text.contains("Lalani"), text);
        assertTrue(text.strip().endsWith("just write."), text);
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void chatSaysGoodbyeOnce() {
        String goodbye = Vte.script().dialog().messages().text("say.goodbye");
        for (String typed : new String[] {"", "bye\n", "bye\nmy calf\n"}) {
            String text = chat(typed).replaceAll("[\\s>]+", " ").strip();
            assertTrue(text.endsWith(goodbye), text);
            assertFalse(text.contains(goodbye + " " + goodbye), text);
        }
    }

    private String chat(String typed) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, run("chat", "dialogs/vte"));
        } finally {
            System.setIn(before);
        }
        return out.toString();
    }
}
