package assistant.script;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.dialog.Command;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loads the golden conversations of a topic folder. */
public final class GoldenLoader {
    private static final String FOLDER = "conversations/";
    private static final Set<String> DEEDS = Set.of("patient", "press", "command");
    private static final Set<String> EXPECTED =
            Set.of(
                    "asks", "intent", "facts", "shows", "notes", "alarms", "asides", "quotes",
                    "says");

    private final DecisionTable table;
    private final Faults faults = new Faults();

    private GoldenLoader(DecisionTable table) {
        this.table = table;
    }

    /**
     * Every conversation of the folder, by file name.
     *
     * @throws BrokenScript with every fault at once, if there is one
     */
    public static List<GoldenConversation> load(Folder folder, DecisionTable table)
            throws BrokenScript {
        var loader = new GoldenLoader(table);
        var conversations =
                folder.files().keySet().stream()
                        .filter(file -> file.startsWith(FOLDER) && file.endsWith(".yaml"))
                        .map(file -> loader.load(file, folder.text(file).orElse("")))
                        .toList();
        if (!loader.faults.none()) {
            throw new BrokenScript(loader.faults.all());
        }
        return conversations;
    }

    private GoldenConversation load(String file, String content) {
        Fields fields =
                Fields.of(
                        Yaml.read(file, content, faults),
                        Set.of("about", "steps"),
                        Set.of(),
                        faults);
        var steps = fields.items("steps").stream().map(this::step).toList();
        return new GoldenConversation(file, fields.text("about"), steps);
    }

    private GoldenConversation.Step step(Node node) {
        var may = new HashSet<>(EXPECTED);
        may.addAll(DEEDS);
        Fields fields = Fields.of(node, Set.of(), may, faults);
        if (DEEDS.stream().filter(fields::has).count() != 1) {
            faults.add(
                    node.place(),
                    "a step has one of patient, press and command",
                    "Say what the patient does.");
        }
        return new GoldenConversation.Step(node.place(), deed(fields), expected(fields));
    }

    private GoldenConversation.Deed deed(Fields fields) {
        if (fields.has("press")) {
            return new GoldenConversation.Deed.Presses(facts(fields, "press"));
        }
        if (fields.has("command")) {
            var known = Arrays.stream(Command.values()).map(Command::word).toList();
            return new GoldenConversation.Deed.Commands(fields.oneOf("command", "command", known));
        }
        return new GoldenConversation.Deed.Says(fields.text("patient"));
    }

    private GoldenConversation.Expected expected(Fields fields) {
        return new GoldenConversation.Expected(
                text(fields, "asks"),
                text(fields, "intent"),
                fields.has("facts") ? Optional.of(facts(fields, "facts")) : Optional.empty(),
                texts(fields, "shows"),
                texts(fields, "notes"),
                texts(fields, "alarms"),
                texts(fields, "asides"),
                fields.texts("quotes"),
                fields.texts("says"));
    }

    private static Optional<String> text(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.text(key)) : Optional.empty();
    }

    private static Optional<List<String>> texts(Fields fields, String key) {
        return fields.has(key) ? Optional.of(fields.texts(key)) : Optional.empty();
    }

    private Facts facts(Fields fields, String key) {
        Fields part = fields.node(key).map(node -> Fields.any(node, faults)).orElse(fields);
        var facts = new LinkedHashMap<String, String>();
        var known = table.facts().stream().map(Fact::id).toList();
        for (String id : part.names()) {
            var fact = table.fact(id);
            String value = part.text(id);
            if (fact.isEmpty()) {
                faults.unknown(part.place(id), "fact", id, known);
            } else if (!fact.get().takes(value)) {
                faults.unknown(part.place(id), "value", value, fact.get().values());
            } else {
                facts.put(id, value);
            }
        }
        return new Facts(facts);
    }
}
