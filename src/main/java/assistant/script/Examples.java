package assistant.script;

import assistant.decision.Facts;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.evaluation.BrokenGold;
import assistant.evaluation.GoldLine;
import assistant.evaluation.GoldSet;
import assistant.understanding.Example;
import assistant.understanding.Language;
import assistant.understanding.Learned;
import assistant.understanding.Lesson;
import assistant.understanding.LessonLabels;
import assistant.understanding.Understanding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What there is to learn from: the labelled utterances of the gold set's training part, the
 * examples of the language file, its red flags, and its phrases for each topic.
 */
final class Examples implements Learned.Lessons {
    /** Where the labelled utterances lie, within a topic folder. */
    static final String GOLD_SET = "gold/";

    private static final String GOLD = GOLD_SET + "train.tsv";
    private static final String ALARM = "emergency.";
    private static final String STATEMENT = "statement";
    private static final Set<String> NOTHING = Set.of("nothing");
    private static final Set<String> NO_WORDS = Set.of("...", "_");

    private final Language language;
    private final Dialog dialog;
    private final byte[] gold;
    private final Understanding reading;
    private final LessonLabels labels;

    private Examples(Language language, Dialog dialog, byte[] gold, List<String> alarms) {
        this.language = language;
        this.dialog = dialog;
        this.gold = gold;
        var nothing = new Learned(List.of(), () -> this);
        this.reading = new Understanding(dialog, language, nothing, alarms);
        this.labels = new LessonLabels(dialog.table().facts());
    }

    static Learned in(Folder folder, Language language, Dialog dialog, List<String> alarms) {
        byte[] gold = bytes(folder, GOLD);
        var data = new ArrayList<byte[]>();
        language.phrases()
                .forEach(
                        (key, phrases) ->
                                data.add((key + phrases).getBytes(StandardCharsets.UTF_8)));
        data.add(bytes(folder, ScriptLoader.COMMON_WORDS));
        data.add(gold);
        return new Learned(data, () -> new Examples(language, dialog, gold, alarms));
    }

    /**
     * What the build has learned, if it has.
     *
     * @param whole asked for its gold set only where what was learned is damaged
     */
    static Optional<Learned> packaged(
            Supplier<Folder> whole, Language language, Dialog dialog, List<String> alarms) {
        return Learned.packaged(
                () -> new Examples(language, dialog, bytes(whole.get(), GOLD), alarms));
    }

    private static byte[] bytes(Folder folder, String file) {
        return folder.files().getOrDefault(file, new byte[0]);
    }

    @Override
    public List<Lesson> messages() {
        var written = new ArrayList<Lesson>();
        language.under("example")
                .forEach((label, all) -> all.forEach(text -> written.add(lesson(label, text))));
        texts("alarm").forEach(red -> written.add(lesson(ALARM + red.label(), red.text())));
        return Stream.concat(lines().parallelStream().map(this::lesson), written.stream()).toList();
    }

    private Lesson lesson(GoldLine line) {
        return reading.lesson(
                line.text(),
                line.conversation(dialog),
                labels.of(line.intent(), line.asked(), line.facts(), line.asides()));
    }

    /** Of an emergency or a statement it is not known what facts it tells. */
    private Lesson lesson(String label, String text) {
        boolean alarm = label.startsWith(ALARM);
        var known =
                alarm || label.equals(STATEMENT)
                        ? LessonLabels.ofAlarm(alarm)
                        : labels.of(intent(label), "", Facts.NONE, Set.of());
        return reading.lesson(text, Conversation.NEW, known);
    }

    private static Intent intent(String label) {
        return Intent.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private List<GoldLine> lines() {
        try {
            String text = new String(gold, StandardCharsets.UTF_8);
            return text.isEmpty() ? List.of() : GoldSet.read(GOLD, text, dialog.table());
        } catch (BrokenGold broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<Example> kinds() {
        var all = new ArrayList<Example>();
        about(Intent.EMERGENCY).forEach(all::add);
        language.under("example")
                .forEach(
                        (label, texts) -> {
                            if (label.startsWith(ALARM)) {
                                String kind = label.substring(ALARM.length());
                                texts.forEach(text -> all.add(reading.example(kind, text)));
                            }
                        });
        return all;
    }

    @Override
    public List<Example> topics() {
        var all = new ArrayList<Example>();
        about(Intent.ASK).forEach(all::add);
        texts("topic").forEach(of -> all.add(reading.example(of.label(), of.text())));
        return all;
    }

    /** The labelled utterances of which it is said what they are about. */
    private Stream<Example> about(Intent intent) {
        return lines().stream()
                .filter(line -> line.intent() == intent && !line.about().isEmpty())
                .map(line -> reading.example(line.about(), line.text()));
    }

    /** The texts that the phrases under a key stand for, each with its label. */
    private Stream<Example> texts(String key) {
        return language.under(key).entrySet().stream()
                .filter(entry -> !NOTHING.contains(entry.getKey()))
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .flatMap(phrase -> variants(phrase).stream())
                                        .map(text -> new Example(entry.getKey(), text)));
    }

    /** The texts a phrase stands for: as many as its widest choice of words has. */
    private static Set<String> variants(String phrase) {
        List<String[]> parts =
                Arrays.stream(phrase.split(" "))
                        .filter(part -> !NO_WORDS.contains(part))
                        .map(part -> part.replace("?", "").replace("*", "").split("\\|"))
                        .toList();
        int most = parts.stream().mapToInt(part -> part.length).max().orElse(0);
        var texts = new LinkedHashSet<String>();
        for (int i = 0; i < most; i++) {
            int variant = i;
            texts.add(
                    String.join(
                            " ", parts.stream().map(part -> part[variant % part.length]).toList()));
        }
        return texts;
    }
}
