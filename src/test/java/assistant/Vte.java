package assistant;

import assistant.decision.DecisionTable;
import assistant.dialog.Dialog;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.script.ScriptLoader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.nio.file.Path;

/** What every test needs: the topic folder as it lies in the project, loaded once. */
public final class Vte {
    private static final Path FOLDER = Path.of("dialogs", "vte");
    private static final Folder FILES = read();
    private static final Script SCRIPT = load();

    private Vte() {}

    public static Folder folder() {
        return FILES;
    }

    public static Script script() {
        return SCRIPT;
    }

    public static Dialog dialog() {
        return SCRIPT.dialog();
    }

    public static DecisionTable table() {
        return SCRIPT.dialog().table();
    }

    /** A JSON file among the test's resources: recorded truth from outside. */
    public static JsonNode recorded(String file) {
        try (var in = Vte.class.getResourceAsStream("/" + file)) {
            return new ObjectMapper().readTree(in);
        } catch (Exception broken) {
            throw new AssertionError(file, broken);
        }
    }

    private static Folder read() {
        try {
            return Folder.at(FOLDER);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static Script load() {
        try {
            return ScriptLoader.load(FILES);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
