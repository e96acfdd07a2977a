package assistant.understanding;

import assistant.Vte;
import assistant.dialog.Conversation;
import assistant.proof.Inlet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What patients type, and the file of trained classifiers. */
public final class UnderstandingInlets {
    private static final String HASH = "0123";
    private static final int EVERY = 40;
    private static final int LONGEST = 2_000;

    private UnderstandingInlets() {}

    public static List<Inlet> all() {
        var understanding = Vte.script().understanding();
        return List.of(
                Inlet.ofText(
                        "what a patient types",
                        1_000,
                        utterances(),
                        text -> {
                            String within = text.substring(0, Math.min(LONGEST, text.length()));
                            return understanding.read(within, Conversation.NEW).confidence() >= 0;
                        }),
                new Inlet(
                        "the trained classifiers",
                        20_000,
                        List.of(model()),
                        UnderstandingInlets::isModel));
    }

    private static List<String> utterances() {
        var lines = Vte.folder().text("gold/train.tsv").orElseThrow().lines().skip(1).toList();
        return IntStream.range(0, lines.size() / EVERY)
                .mapToObj(i -> lines.get(i * EVERY).split("\t")[2])
                .toList();
    }

    private static byte[] model() {
        var examples =
                List.of(
                        new Example("yes", "yes i do"),
                        new Example("yes", "sure that is so"),
                        new Example("no", "no not at all"),
                        new Example("no", "i do not"));
        var lessons =
                IntStream.range(0, 40)
                        .mapToObj(i -> examples.get(i % 4))
                        .map(one -> new Lesson(one.text(), List.of(), Map.of("a", one.label())))
                        .toList();
        var models = new LinkedHashMap<String, byte[]>();
        models.put("panel", Trainer.panel(lessons).bytes());
        models.put("topic", Trainer.small(examples).bytes());
        return ModelFile.write(HASH, models);
    }

    /** Whatever is taken as a model can weigh. */
    private static boolean isModel(byte[] bytes) {
        var read = ModelFile.read(bytes, HASH);
        var panel = read.get("panel");
        if (panel != null) {
            Panel.of(panel).weigh(Features.of("yes i do not", List.of()));
        }
        var topic = read.get("topic");
        return topic != null && Classifier.of(topic).guess("yes i do not").score() <= 1;
    }
}
