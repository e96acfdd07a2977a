package assistant.evaluation;

import assistant.Vte;
import assistant.proof.Inlet;

import java.util.ArrayList;
import java.util.List;

/** Files of labelled utterances. */
public final class EvaluationInlets {
    private static final int LINES = 20;
    private static final int FILES = 40;

    private EvaluationInlets() {}

    public static List<Inlet> all() {
        var gold =
                Inlet.ofText(
                                "labelled utterances",
                                3_000,
                                files(),
                                text -> !GoldSet.read("gold.tsv", text, Vte.table()).isEmpty())
                        .refusingBy(BrokenGold.class);
        var corpus =
                Inlet.ofText(
                        "a corpus",
                        2_000,
                        List.of("label\ta text\nother\tanother", "one\ttext"),
                        text -> !Corpus.read(text).isEmpty());
        return List.of(gold, corpus);
    }

    /** Real ones, cut short: a header and some lines. */
    private static List<String> files() {
        var lines = Vte.folder().text("gold/train.tsv").orElseThrow().lines().toList();
        var files = new ArrayList<String>();
        for (int i = 0; i < FILES; i++) {
            var some = lines.subList(1 + i * LINES, 1 + (i + 1) * LINES);
            files.add(lines.getFirst() + "\n" + String.join("\n", some) + "\n");
        }
        return files;
    }
}
