package assistant.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import org.junit.jupiter.api.Test;

import java.util.List;

class GoldenTest {
    @Test
    void everyGoldenConversationGoesAsItMustAndTogetherTheyReachEverything() throws Exception {
        var run = new GoldenRun(Vte.script());
        var all = GoldenLoader.load(Vte.folder(), Vte.table());
        assertTrue(all.size() >= 30, () -> "only " + all.size());
        for (var golden : all) {
            assertEquals(List.of(), run.play(golden), golden.file());
        }
        assertTrue(run.coverage().complete(), () -> String.join("\n", run.coverage().lines()));
    }

    @Test
    void aConversationThatGoesOtherwiseIsTold() throws Exception {
        var folder =
                new Folder("one", java.util.Map.of())
                        .with(
                                "conversations/a.yaml",
                                """
                                about: wrong on purpose
                                steps:
                                  - press: {clot: confirmed}
                                    asks: place
                                """);
        var golden = GoldenLoader.load(folder, Vte.table()).getFirst();
        var differences = new GoldenRun(Vte.script()).play(golden);
        assertEquals(
                List.of("conversations/a.yaml:3: asks: wanted place, got course"), differences);
    }
}
