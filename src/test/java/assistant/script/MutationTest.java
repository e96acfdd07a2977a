package assistant.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whoever changes one thing in the decision table is told so, by the check or by a conversation.
 */
class MutationTest {
    private static final String FILE = "decision.yaml";
    private static final Pattern WHEN = Pattern.compile("(\\w[\\w-]*): (\\[[^\\]]*\\])");
    private static final Pattern SENTENCE = Pattern.compile("sentence: (S\\d+)");
    private static final Map<String, String> WORDINGS =
            Map.of(
                    "usually appropriate", "may be appropriate",
                    "may be appropriate", "usually appropriate",
                    "may also be appropriate", "may be appropriate",
                    "usually treated with", "usually appropriate");

    private final String table = Vte.folder().text(FILE).orElseThrow();
    private final List<String> lines = table.lines().toList();
    private final Map<String, String> mutants = new LinkedHashMap<>();
    private final List<GoldenConversation> conversations =
            GoldenLoader.load(Vte.folder(), Vte.script().dialog().table());

    MutationTest() throws BrokenScript {}

    @Test
    void everyMutantOfTheTableIsCaught() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("  - {id: R")) {
                drop(i);
                conditions(i);
                ratings(i);
                wordings(i);
                sentences(i);
                options(i);
            } else if (line.startsWith("  - {id: ") && line.contains("-")) {
                drop(i);
                conditions(i);
            }
        }
        int byCheck = 0;
        int byConversation = 0;
        var alive = new ArrayList<String>();
        for (var mutant : mutants.entrySet()) {
            var script = loaded(Vte.folder().with(FILE, mutant.getValue()));
            if (script.isEmpty()) {
                byCheck++;
            } else if (differs(script.get())) {
                byConversation++;
            } else {
                alive.add(mutant.getKey());
            }
        }
        System.out.printf(
                "%d mutants of the table: %d refused by the check, %d by a conversation, %d"
                        + " alive.%n",
                mutants.size(), byCheck, byConversation, alive.size());
        assertEquals(List.of(), alive);
        assertTrue(mutants.size() > 120, () -> "only " + mutants.size());
        assertTrue(byCheck > 0 && byConversation > 0);
    }

    private void drop(int i) {
        put(i, "dropped", "");
    }

    private void conditions(int i) {
        String line = lines.get(i);
        int from = line.contains("when:") ? line.indexOf("when:") : line.indexOf("shown:");
        Matcher found = WHEN.matcher(line);
        while (found.find(Math.max(from, 0))) {
            from = found.end();
            String name = found.group(1);
            put(i, "without " + name, cut(line, found));
            for (String other : others(name, found.group(2))) {
                put(
                        i,
                        name + " " + other,
                        line.substring(0, found.start(2)) + other + line.substring(found.end(2)));
            }
        }
    }

    private static String cut(String line, Matcher found) {
        String before = line.substring(0, found.start()).replaceFirst(", $", "");
        String after = line.substring(found.end());
        return before.endsWith("{") ? before + after.replaceFirst("^, ", "") : before + after;
    }

    private static List<String> others(String name, String values) {
        return switch (name) {
            case "clot" ->
                    List.of("[confirmed]", "[suspected]", "[none]").stream()
                            .filter(other -> !other.equals(values))
                            .toList();
            case "course" -> List.of("[acute]", "[chronic]", "[both]", "[acute, chronic]");
            case "place" ->
                    List.of(values.contains("calf") ? "[above-knee-or-lung]" : "[calf-only]");
            case "shown" -> List.of("[R5]");
            default -> List.of(values.contains("yes") ? "[\"no\"]" : "[\"yes\"]");
        };
    }

    private void ratings(int i) {
        String line = lines.get(i);
        put(
                i,
                "rating",
                line.contains("rating: may")
                        ? line.replace("rating: may", "rating: usually")
                        : line.replace("rating: usually", "rating: may"));
    }

    private void wordings(int i) {
        String line = lines.get(i);
        WORDINGS.forEach(
                (wording, other) -> {
                    if (line.contains("wording: " + wording)) {
                        put(i, "wording", line.replace("wording: " + wording, "wording: " + other));
                    }
                });
    }

    private void sentences(int i) {
        String line = lines.get(i);
        Matcher found = SENTENCE.matcher(line);
        if (found.find()) {
            for (int s = 4; s <= 15; s++) {
                String other = "S" + s;
                if (!other.equals(found.group(1))) {
                    put(
                            i,
                            other,
                            line.replace("sentence: " + found.group(1), "sentence: " + other));
                }
            }
        }
    }

    private void options(int i) {
        String line = lines.get(i);
        boolean surveillance = line.contains("option: surveillance");
        put(
                i,
                "option",
                line.replaceFirst(
                        "option: [\\w-]+",
                        surveillance ? "option: leg-compression" : "option: surveillance"));
    }

    private void put(int i, String what, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(i, line);
        String text = String.join("\n", changed) + "\n";
        if (!line.equals(lines.get(i))) {
            mutants.put("line %d %s: %s".formatted(i + 1, what, line), text);
        }
    }

    private static Optional<Script> loaded(Folder folder) {
        try {
            return Optional.of(ScriptLoader.load(folder));
        } catch (BrokenScript refused) {
            return Optional.empty();
        }
    }

    private boolean differs(Script script) {
        var run = new GoldenRun(script);
        return conversations.stream().anyMatch(golden -> !run.play(golden).isEmpty());
    }
}
