package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.script.Folder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class HazardsTest {
    private static final Path TESTS = Path.of("src/test/java");

    private static Optional<String> source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            var found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
            return found.isPresent()
                    ? Optional.of(Files.readString(found.get()))
                    : Optional.empty();
        }
    }

    private static boolean exists(String test) throws IOException {
        String[] parts = test.split("\\.", 2);
        var source = source(parts[0]);
        return source.isPresent()
                && (parts.length == 1 || source.get().contains("void " + parts[1] + "("));
    }

    @Test
    void everyHazardIsWholeAndEveryTestItNamesIsThere() throws IOException {
        var hazards = Hazards.of(Folder.at(Path.of("dialogs/vte")));
        assertEquals(List.of(), hazards.faults());
        assertTrue(hazards.all().size() >= 12);
        var missing = new ArrayList<String>();
        for (var hazard : hazards.all()) {
            for (String test : hazard.tests()) {
                if (!exists(test)) {
                    missing.add(hazard.id() + ": " + test);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void aHazardWithoutATestOrAPreventionIsAFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(Hazards.FILE), "hazards:\n  H1: {harm: a, cause: b}\n");
        var faults = Hazards.of(Folder.at(folder)).faults();
        assertEquals(
                List.of("hazards.yaml: H1 has no 'prevention'", "hazards.yaml: H1 names no test"),
                faults);
    }
}
