package assistant.script;

import assistant.Vte;
import assistant.proof.Inlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a topic folder. */
public final class ScriptInlets {
    private static final int CHUNK = 1_500;
    private static final String CONVERSATION = "conversations/x.yaml";

    private ScriptInlets() {}

    public static List<Inlet> all() {
        var golden =
                Inlet.ofText(
                                "a golden conversation",
                                1_000,
                                conversations(),
                                ScriptInlets::isGolden)
                        .refusingBy(BrokenScript.class);
        var all = new ArrayList<Inlet>();
        all.add(golden);
        all.add(Inlet.ofText("YAML", 2_000, chunks(), ScriptInlets::isYaml));
        for (String file :
                List.of(
                        "decision.yaml",
                        "dialog.yaml",
                        "source.yaml",
                        "source.txt",
                        "messages.en.yaml",
                        "language.en.yaml",
                        "reading.en.yaml",
                        "readings.yaml")) {
            all.add(file(file));
        }
        return all;
    }

    private static Inlet file(String file) {
        var sample = Vte.folder().files().get(file);
        return new Inlet(
                        "a topic folder's " + file,
                        2,
                        List.of(sample),
                        bytes -> isFolder(file, bytes))
                .refusingBy(BrokenScript.class);
    }

    private static boolean isFolder(String file, byte[] bytes) throws BrokenScript {
        var files = new TreeMap<>(Vte.folder().files());
        files.put(file, bytes);
        var changed = new Folder("vte", files);
        return ScriptLoader.loadAgain(changed, () -> changed).version().length() > 0;
    }

    private static List<String> conversations() {
        return Vte.folder().files().keySet().stream()
                .filter(file -> file.startsWith("conversations/"))
                .map(file -> Vte.folder().text(file).orElseThrow())
                .toList();
    }

    private static boolean isGolden(String text) throws BrokenScript {
        var folder = new Folder("x", Map.of()).with(CONVERSATION, text);
        return !GoldenLoader.load(folder, Vte.table()).isEmpty();
    }

    /** Real ones, from the start of a line to the end of one. */
    private static List<String> chunks() {
        var chunks = new ArrayList<String>();
        for (String file :
                List.of("decision.yaml", "dialog.yaml", "messages.en.yaml", "language.en.yaml")) {
            String text = Vte.folder().text(file).orElseThrow();
            String part = text.substring(0, Math.min(CHUNK, text.length()));
            chunks.add(part.substring(0, part.lastIndexOf("\n") + 1));
        }
        return chunks;
    }

    private static boolean isYaml(String text) {
        var faults = new Faults();
        Yaml.read("x.yaml", text, faults);
        return faults.none();
    }
}
