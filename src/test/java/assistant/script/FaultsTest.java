package assistant.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import assistant.Vte;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Each way a folder can be broken is refused, with the file, the line, the fault and a remedy. */
class FaultsTest {
    record Break(String file, String from, String to, String told) {
        @Override
        public String toString() {
            return told;
        }
    }

    static Stream<Break> breaks() {
        return Stream.of(
                of(
                        "dialog.yaml",
                        "calf-only: severe-pain",
                        "calf-only: sever-pain",
                        "leads to 'sever-pain', which does not exist. Did you mean 'severe-pain'?"),
                of(
                        "dialog.yaml",
                        "none: high-risk, unknown: result}}",
                        "none: high-risk, unknown: result}, nxt: {}}",
                        "'nxt'"),
                of("dialog.yaml", "{ask: course, ", "{ask: corse, ", "Did you mean 'course'?"),
                of("dialog.yaml", "start: clot", "start: clott", "Did you mean 'clot'?"),
                of(
                        "dialog.yaml",
                        "acute: place, chronic: lung-pressure, both: place, unknown: place",
                        "acute: place, chronic: lung-pressure, both: place",
                        "no way on for 'unknown'"),
                of(
                        "dialog.yaml",
                        "none: high-risk, unknown: result",
                        "none: result, unknown: result",
                        "state 'high-risk' cannot be reached"),
                of("dialog.yaml", "unknown: bedridden}", "unknown: place}", "leads back to itself"),
                of(
                        "dialog.yaml",
                        "deep-vein-thrombosis: {sentences: [S1]}",
                        "deep-vein-thrombosis: {sentences: [S99]}",
                        "S99"),
                of(
                        "decision.yaml",
                        "option: serial-imaging, rating: usually",
                        "option: serial-imagin, rating: usually",
                        "Did you mean 'serial-imaging'?"),
                of(
                        "decision.yaml",
                        "option: serial-imaging, rating: usually, wording: usually appropriate,"
                                + " sentence: S8",
                        "option: serial-imaging, rating: usually, wording: usually appropriate,"
                                + " sentence: S9",
                        "'usually appropriate' does not stand in S9"),
                of(
                        "decision.yaml",
                        "option: serial-imaging, rating: usually, wording: usually appropriate",
                        "option: serial-imaging, rating: may, wording: usually appropriate",
                        "rating"),
                of(
                        "decision.yaml",
                        "sentence: S8}\n  - {id: R6",
                        "sentence: S88}\n  - {id: R6",
                        "S88"),
                of(
                        "decision.yaml",
                        "place: [calf-only]}, option",
                        "place: [calf-onli]}, option",
                        "Did you mean 'calf-only'?"),
                of(
                        "decision.yaml",
                        "{clot: [suspected]}",
                        "{clott: [suspected]}",
                        "Did you mean 'clot'?"),
                of(
                        "decision.yaml",
                        "{id: not-covered, when: {clot: [none], ",
                        "{id: not-covered, when: {clot: [none], cancer: [\"no\"], ",
                        "nothing is said for"),
                of("decision.yaml", "[R8, R9]", "[R8, R99]", "R99"),
                of(
                        "decision.yaml",
                        "situation: high-risk, when: {clot: [none], high-risk: [\"yes\"]}, option:"
                                + " surveillance",
                        "situation: high-risk, when: {clot: [none], high-risk: [\"yes\"], course:"
                            + " [acute], lung-pressure: [\"no\"], wher: [x]}, option: surveillance",
                        "'wher'"),
                of(
                        "decision.yaml",
                        "  - surveillance\n",
                        "  - surveillance\n  - surveillance\n",
                        "twice"),
                of(
                        "decision.yaml",
                        "  - surveillance\n",
                        "  - surveillance\n  - leeches\n",
                        "no rule names the option 'leeches'"),
                of(
                        "decision.yaml",
                        "situations: [acute-vte",
                        "situations: [old-vte, acute-vte",
                        "no rule names the situation 'old-vte'"),
                of(
                        "messages.en.yaml",
                        "  hello: \"Hello. I am here to help you read the article.\"\n",
                        "",
                        "message 'say.hello' is missing"),
                of(
                        "messages.en.yaml",
                        "  thanks: \"You are welcome.\"",
                        "  thanks: \"You are welcome.\"\n  bye: \"Goodbye.\"",
                        "unused message: the name 'say.bye'"),
                of(
                        "messages.en.yaml",
                        "  thanks: \"You are welcome.\"",
                        "  thanks: \"You are welcome.\"\n  thanks: \"Welcome.\"",
                        "thanks"),
                of(
                        "messages.en.yaml",
                        "\"You are welcome.\"",
                        "\"You are welcome, {nmber}.\"",
                        "Did you mean 'number'?"),
                of(
                        "messages.en.yaml",
                        "\"You are welcome.\"",
                        "\"The article says \\\"A permanent IVC should be appropriate\\\".\"",
                        "quotes what is not the article's"),
                of(
                        "messages.en.yaml",
                        "\"You are welcome.\"",
                        "\"Your kindly expressed gratitude is immeasurably appreciated by the"
                                + " entire organization and its associated practitioners.\"",
                        "grade"),
                of(
                        "messages.en.yaml",
                        "\"You are welcome.\"",
                        "\"Immeasurable gratitude.\"",
                        "long words"),
                of("source.yaml", "sha256: ", "sha256: 0", "sha256"),
                of("source.txt", "may be appropriate", "may be appropriated", "sha256"),
                of(
                        "language.en.yaml",
                        "rewrite:",
                        "rewrit:",
                        "group 'rewrit' does not exist. Did you mean 'rewrite'?"));
    }

    private static Break of(String file, String from, String to, String told) {
        return new Break(file, from, to, told);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBrokenFolderIsRefusedWithItsFaultAndARemedy(Break broken) {
        String text = Vte.folder().text(broken.file()).orElseThrow();
        assertTrue(text.contains(broken.from()), "the test breaks nothing: " + broken.from());
        var folder = Vte.folder().with(broken.file(), replaceFirst(text, broken));
        var faults = faults(folder);
        var told = faults.stream().map(Fault::toString).toList();
        assertTrue(
                told.stream().anyMatch(line -> line.contains(broken.told())),
                () -> broken.told() + " is not among " + told);
        assertTrue(faults.stream().noneMatch(fault -> fault.remedy().isBlank()));
    }

    private static String replaceFirst(String text, Break broken) {
        int at = text.indexOf(broken.from());
        return text.substring(0, at) + broken.to() + text.substring(at + broken.from().length());
    }

    private static List<Fault> faults(Folder folder) {
        return assertThrows(BrokenScript.class, () -> ScriptLoader.load(folder)).faults();
    }

    @Test
    void everyFaultIsToldAtOnceByFileAndLine() {
        var folder =
                Vte.folder()
                        .with(
                                "dialog.yaml",
                                Vte.folder()
                                        .text("dialog.yaml")
                                        .orElseThrow()
                                        .replace("calf-only: severe-pain", "calf-only: sever-pain"))
                        .with(
                                "messages.en.yaml",
                                Vte.folder()
                                        .text("messages.en.yaml")
                                        .orElseThrow()
                                        .replace("\"You are welcome.\"", "\"{nmber}\""));
        var told = faults(folder).stream().map(Fault::toString).toList();
        assertTrue(told.size() >= 2, told::toString);
        assertTrue(
                told.stream()
                        .anyMatch(
                                line ->
                                        line.matches(
                                                "dialog.yaml:\\d+: state 'place': choice"
                                                    + " 'calf-only' leads to 'sever-pain', which"
                                                    + " does not exist\\. Did you mean"
                                                    + " 'severe-pain'\\?")),
                told::toString);
    }

    @Test
    void everyMissingFileIsAFault() {
        var folder = new Folder("empty", java.util.Map.of());
        var told = faults(folder).stream().map(Fault::toString).toList();
        for (String file : ScriptLoader.files()) {
            assertTrue(told.stream().anyMatch(line -> line.startsWith(file)), file);
        }
    }

    @Test
    void oursHasNone() {
        assertDoesNotThrow(() -> ScriptLoader.load(Vte.folder()));
    }

    @Test
    void theVersionTurnsOnEveryByteThatIsToldOrLearnedFrom() throws BrokenScript {
        for (String file : List.of("hazards.yaml", "gold/train.tsv")) {
            String longer = Vte.folder().text(file).orElseThrow() + "\n";
            var changed = ScriptLoader.load(Vte.folder().with(file, longer));
            assertNotEquals(Vte.script().version(), changed.version(), file);
        }
        var measured = ScriptLoader.load(Vte.folder().with("gold/dev.tsv", ""));
        assertEquals(Vte.script().version(), measured.version());
    }

    @Test
    void withoutTheGoldSetOursIsTheSameAsTheBuildLearnedFrom() throws BrokenScript {
        var needed = new java.util.TreeMap<>(Vte.folder().files());
        needed.keySet().removeIf(file -> !ScriptLoader.isNeededAgain(file));
        assertFalse(needed.containsKey("gold/train.tsv"));
        var again =
                ScriptLoader.loadAgain(
                        new Folder("vte", needed), () -> fail("the gold set was asked for"));
        assertEquals(Vte.script().version(), again.version());
        assertEquals(Vte.script().learned().hash(), again.learned().hash());
    }
}
