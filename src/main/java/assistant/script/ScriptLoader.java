package assistant.script;

import assistant.decision.DecisionTable;
import assistant.dialog.Dialog;
import assistant.dialog.MessageKeys;
import assistant.source.Source;
import assistant.understanding.Language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads a topic folder. */
public final class ScriptLoader {
    static final String DECISION = "decision.yaml";
    static final String DIALOG = "dialog.yaml";
    static final String MESSAGES = "messages.en.yaml";
    static final String COMMON_WORDS = "common-words.en.txt";

    private final Folder folder;
    private final boolean exhaustively;
    private final Faults faults = new Faults();

    private ScriptLoader(Folder folder, boolean exhaustively) {
        this.folder = folder;
        this.exhaustively = exhaustively;
    }

    /**
     * Loads the folder.
     *
     * @throws BrokenScript with every fault at once, if there is one
     */
    public static Script load(Folder folder) throws BrokenScript {
        return load(folder, true);
    }

    /**
     * The same for a folder that was loaded before, by the build that it comes with: without the
     * checks that go through every patient and every path.
     */
    public static Script loadAgain(Folder folder) throws BrokenScript {
        return load(folder, false);
    }

    private static Script load(Folder folder, boolean exhaustively) throws BrokenScript {
        var loader = new ScriptLoader(folder, exhaustively);
        Optional<Script> script = loader.load();
        if (script.isEmpty() || !loader.faults.none()) {
            throw new BrokenScript(loader.faults.all());
        }
        return script.get();
    }

    private Optional<Script> load() {
        files().stream().filter(name -> !folder.files().containsKey(name)).forEach(this::missing);
        Optional<Source> source = new SourceLoader(folder, faults).load(file("source.yaml"));
        return source.map(this::load);
    }

    private Script load(Source source) {
        var table = new DecisionLoader(source, faults).load(file(DECISION));
        var dialog = new DialogLoader(source, table, faults).load(file(DIALOG));
        var keys =
                new MessageKeys(
                        table,
                        dialog.flow(),
                        dialog.plan(),
                        dialog.topics().keySet(),
                        dialog.alarms(),
                        dialog.asides());
        var messagesLoader = new MessagesLoader(source, keys, faults);
        var messages = messagesLoader.load(file(MESSAGES));
        new ReadingCheck(file("reading.en.yaml"), faults)
                .check(messagesLoader.templates(), messagesLoader);
        new QuotationCheck(source, faults).check(messagesLoader.templates(), messagesLoader);
        Language language =
                new LanguageLoader(languageKeys(table, dialog), faults)
                        .load(file("language.en.yaml"), folder.text(COMMON_WORDS).orElse(""));
        Fields readings =
                Fields.of(
                        file("readings.yaml"),
                        Set.of("reviewer", "date", "readings"),
                        Set.of(),
                        faults);
        if (exhaustively && faults.none()) {
            new FlowCheck(dialog.flow(), dialog.places(), faults).check(table);
            new TableCheck(table, faults).check();
        }
        var loaded =
                new Dialog(source, table, dialog.flow(), dialog.plan(), dialog.topics(), messages);
        return new Script(
                folder.name(),
                folder.version(),
                loaded,
                language,
                Examples.in(folder, language, loaded, dialog.alarms()),
                new Review(signed(readings, "reviewer"), signed(readings, "date")),
                readings.items("readings").stream().map(this::reading).toList(),
                dialog.alarms());
    }

    private static LanguageKeys languageKeys(DecisionTable table, DialogLoader.Loaded dialog) {
        return new LanguageKeys(table, dialog.alarms(), dialog.asides(), dialog.topics().keySet());
    }

    private static Optional<String> signed(Fields fields, String key) {
        return Optional.of(fields.text(key)).filter(text -> !text.equals("none"));
    }

    private Reading reading(Node node) {
        Fields fields =
                Fields.of(node, Set.of("id", "question", "reading", "reason"), Set.of(), faults);
        return new Reading(
                fields.text("id"),
                fields.text("question"),
                fields.text("reading"),
                fields.text("reason"));
    }

    private Node file(String name) {
        return folder.text(name)
                .map(text -> Yaml.read(name, text, faults))
                .orElseGet(() -> new Node.Keys(new Place(name, 0), Map.of()));
    }

    private void missing(String name) {
        faults.add(new Place(name, 0), "this file is missing", "Add it to the folder.");
    }

    /** The files a folder must have. */
    public static List<String> files() {
        return List.of(
                "source.txt",
                "source.yaml",
                DECISION,
                DIALOG,
                MESSAGES,
                "reading.en.yaml",
                "language.en.yaml",
                COMMON_WORDS,
                "readings.yaml");
    }
}
