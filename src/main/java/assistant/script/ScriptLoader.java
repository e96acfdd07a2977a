package assistant.script;

import assistant.decision.DecisionTable;
import assistant.dialog.Dialog;
import assistant.dialog.MessageKeys;
import assistant.source.Source;
import assistant.understanding.Language;
import assistant.understanding.Learned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Loads a topic folder. */
public final class ScriptLoader {
    static final String DECISION = "decision.yaml";
    static final String DIALOG = "dialog.yaml";
    static final String MESSAGES = "messages.en.yaml";
    static final String COMMON_WORDS = "common-words.en.txt";

    private final Folder folder;
    private final Optional<Supplier<Folder>> whole;
    private final Faults faults = new Faults();

    /**
     * @param whole of a folder that the build has loaded before, with its gold set
     */
    private ScriptLoader(Folder folder, Optional<Supplier<Folder>> whole) {
        this.folder = folder;
        this.whole = whole;
    }

    /**
     * Loads the folder.
     *
     * @throws BrokenScript with every fault at once, if there is one
     */
    public static Script load(Folder folder) throws BrokenScript {
        return load(new ScriptLoader(folder, Optional.empty()));
    }

    /**
     * The same for the folder that the build has loaded before and learned from: without the checks
     * that go through every word, every patient and every path, and without its gold set.
     *
     * @param whole asked for only where what the build has learned is missing or damaged
     */
    public static Script loadAgain(Folder folder, Supplier<Folder> whole) throws BrokenScript {
        return load(new ScriptLoader(folder, Optional.of(whole)));
    }

    /** Whether a file is needed to load a folder again. */
    public static boolean isNeededAgain(String file) {
        return !file.startsWith(Examples.GOLD_SET);
    }

    private static Script load(ScriptLoader loader) throws BrokenScript {
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
        if (whole.isEmpty()) {
            new ReadingCheck(file("reading.en.yaml"), faults)
                    .check(messagesLoader.templates(), messagesLoader);
        }
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
        if (whole.isEmpty() && faults.none()) {
            new FlowCheck(dialog.flow(), dialog.places(), faults).check(table);
            new TableCheck(table, faults).check();
        }
        var loaded =
                new Dialog(source, table, dialog.flow(), dialog.plan(), dialog.topics(), messages);
        Learned learned = learned(language, loaded, dialog.alarms());
        return new Script(
                folder.name(),
                version(learned),
                loaded,
                language,
                learned,
                new Review(signed(readings, "reviewer"), signed(readings, "date")),
                readings.items("readings").stream().map(this::reading).toList(),
                dialog.alarms());
    }

    private Learned learned(Language language, Dialog dialog, List<String> alarms) {
        return whole.flatMap(all -> Examples.packaged(all, language, dialog, alarms))
                .orElseGet(
                        () ->
                                Examples.in(
                                        whole.map(Supplier::get).orElse(folder),
                                        language,
                                        dialog,
                                        alarms));
    }

    /** Of what patients are told and how they are understood; not of what that is measured by. */
    private String version(Learned learned) {
        var told = new TreeMap<>(folder.files());
        told.keySet().removeIf(file -> !isNeededAgain(file));
        return new Folder(folder.name(), told).with("/learned", learned.hash()).version();
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
