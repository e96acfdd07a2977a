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
import assistant.understanding.Understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The examples to learn from: those in the language file, the phrases of each topic, and the
 * labelled utterances of the gold set's training part.
 */
final class Examples implements Learned.Lessons {
    private static final String GOLD = "gold/train.tsv";
    private static final String ALARM = "emergency.";
    private static final String STATEMENT = "statement";
    private static final Set<String> NO_TOPICS = Set.of("nothing");
    private static final Set<String> NO_WORDS = Set.of("...", "_");

    private final Language language;
    private final Dialog dialog;
    private final String gold;
    private final List<String> alarms;

    private Examples(Language language, Dialog dialog, String gold, List<String> alarms) {
        this.language = language;
        this.dialog = dialog;
        this.gold = gold;
        this.alarms = List.copyOf(alarms);
    }

    static Learned in(Folder folder, Language language, Dialog dialog, List<String> alarms) {
        String gold = folder.text(GOLD).orElse("");
        var data = new ArrayList<String>();
        language.phrases().forEach((key, phrases) -> data.add(key + phrases));
        data.add(gold);
        return new Learned(data, new Examples(language, dialog, gold, alarms));
    }

    @Override
    public List<Example> of(String classifier) {
        var reading = new Understanding(dialog, language, new Learned(List.of(), this), alarms);
        return switch (classifier) {
            case "verdict" -> verdicts(reading);
            case "alarm" -> alarms(reading);
            case "kind" -> kinds(reading);
            case "topic" -> topics(reading);
            default -> told(reading, classifier.substring("told.".length()));
        };
    }

    @Override
    public List<String> names() {
        var names = new ArrayList<>(List.of("verdict", "alarm", "kind", "topic"));
        dialog.table().facts().forEach(fact -> names.add("told." + fact.id()));
        return names;
    }

    private List<Example> told(Understanding reading, String fact) {
        return lines().stream()
                .filter(line -> !line.asked().equals(fact) && line.intent() != Intent.WHAT_IF)
                .map(
                        line ->
                                reading.told(
                                        line.text(), line.conversation(dialog), fact, line.facts()))
                .toList();
    }

    private List<GoldLine> lines() {
        try {
            return gold.isEmpty() ? List.of() : GoldSet.read(GOLD, gold, dialog.table());
        } catch (BrokenGold broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Example> verdicts(Understanding reading) {
        var all = new ArrayList<Example>();
        for (GoldLine line : lines()) {
            all.add(
                    reading.verdict(
                            line.text(), line.conversation(dialog), line.intent(), line.facts()));
        }
        language.under("example")
                .forEach(
                        (label, texts) -> {
                            if (!label.startsWith(ALARM) && !label.equals(STATEMENT)) {
                                Intent intent =
                                        Intent.valueOf(
                                                label.toUpperCase(Locale.ROOT).replace('-', '_'));
                                texts.forEach(
                                        text ->
                                                all.add(
                                                        reading.verdict(
                                                                text,
                                                                Conversation.NEW,
                                                                intent,
                                                                Facts.NONE)));
                            }
                        });
        return all;
    }

    private List<Example> alarms(Understanding reading) {
        var all = new ArrayList<Example>();
        for (GoldLine line : lines()) {
            boolean is = line.intent() == Intent.EMERGENCY;
            all.add(reading.alarm(line.text(), line.conversation(dialog), is));
            if (!is) {
                Learned.parts(line.text())
                        .forEach(part -> all.add(reading.alarm(part, Conversation.NEW, false)));
            }
        }
        language.under("example")
                .forEach(
                        (label, texts) ->
                                texts.forEach(
                                        text -> {
                                            boolean is = label.startsWith(ALARM);
                                            all.add(reading.alarm(text, Conversation.NEW, is));
                                            if (!is) {
                                                Learned.parts(text)
                                                        .forEach(
                                                                part ->
                                                                        all.add(
                                                                                reading.alarm(
                                                                                        part,
                                                                                        Conversation
                                                                                                .NEW,
                                                                                        false)));
                                            }
                                        }));
        return all;
    }

    private List<Example> kinds(Understanding reading) {
        var all = new ArrayList<Example>();
        lines().stream()
                .filter(line -> line.intent() == Intent.EMERGENCY && !line.about().isEmpty())
                .forEach(line -> all.add(reading.plain(line.about(), line.text())));
        language.under("example")
                .forEach(
                        (label, texts) -> {
                            if (label.startsWith(ALARM)) {
                                texts.forEach(
                                        text ->
                                                all.add(
                                                        reading.plain(
                                                                label.substring(ALARM.length()),
                                                                text)));
                            }
                        });
        return all;
    }

    private List<Example> topics(Understanding reading) {
        var topics = new ArrayList<Example>();
        lines().stream()
                .filter(line -> line.intent() == Intent.ASK && !line.about().isEmpty())
                .forEach(line -> topics.add(reading.plain(line.about(), line.text())));
        language.under("topic")
                .forEach(
                        (label, phrases) -> {
                            if (!NO_TOPICS.contains(label)) {
                                phrases.forEach(
                                        phrase ->
                                                variants(phrase)
                                                        .forEach(
                                                                text ->
                                                                        topics.add(
                                                                                reading.plain(
                                                                                        label,
                                                                                        text))));
                            }
                        });
        return topics;
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
