package assistant.cli;

import assistant.evaluation.BrokenGold;
import assistant.evaluation.Corpus;
import assistant.evaluation.EmergencyWords;
import assistant.evaluation.Evaluation;
import assistant.evaluation.GoldLine;
import assistant.evaluation.GoldSet;
import assistant.evaluation.Report;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.understanding.Example;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Measures how well labelled utterances are understood. */
@Command(
        name = "evaluate",
        description = "Measures how well labelled utterances are understood.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Evaluate implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "test",
            description = "The file of the folder's gold set: train, dev or test.")
    private String part = "test";

    @Option(
            names = "--corpus",
            arity = "2",
            paramLabel = "FILE",
            description = "Trains and scores the classifier on a corpus: TRAIN and TEST.")
    private List<Path> corpus = List.of();

    @Option(
            names = "--oos",
            arity = "2..3",
            paramLabel = "FILE",
            description =
                    "With --corpus: out-of-scope TEST, then VALIDATION; its in-scope lines set the"
                            + " cut.")
    private List<Path> outOfScope = List.of();

    @Option(names = "--misses", description = "Lists what was not understood, with its evidence.")
    private boolean misses;

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        if (!corpus.isEmpty()) {
            return evaluateCorpus();
        }
        Folder files = Scripts.folder(Optional.ofNullable(folder));
        Script script = Scripts.load(files);
        var understanding = script.understanding();
        var judged = new Evaluation(script.dialog(), understanding).judge(gold(files, script));
        Report report = new Report(judged);
        var words = EmergencyWords.read(files.text(EmergencyWords.FILE).orElse(""));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(EvaluationText.json(part, report, words));
        } else {
            EvaluationText.lines(part, report, words).forEach(out::println);
        }
        if (misses) {
            report.misses()
                    .forEach(
                            miss ->
                                    out.println(
                                            "%s [%s] %s%n    %s"
                                                    .formatted(
                                                            miss.line(),
                                                            miss.line().asked(),
                                                            miss.line().text(),
                                                            miss.difference())));
        }
        out.flush();
        return 0;
    }

    private int evaluateCorpus() throws Stop {
        Corpus trained = new Corpus(examples(corpus.get(0)));
        var test = trained.score(examples(corpus.get(1)));
        var out = spec.commandLine().getOut();
        tell(out, "accuracy", Corpus.right(test, 0), test.size());
        if (!outOfScope.isEmpty()) {
            var strange = trained.score(examples(outOfScope.get(0)));
            double cut = Corpus.cut(trained.score(validation(trained)));
            out.println("cut, set on validation: %.3f".formatted(cut));
            tell(out, "in scope", Corpus.right(test, cut), test.size());
            tell(out, "out of scope", Corpus.rejected(strange, cut), strange.size());
        }
        out.flush();
        return 0;
    }

    private List<Example> validation(Corpus trained) throws Stop {
        var inScope = new ArrayList<Example>();
        for (Path file : outOfScope.subList(1, outOfScope.size())) {
            examples(file).stream().filter(trained::knows).forEach(inScope::add);
        }
        if (inScope.isEmpty()) {
            throw new Stop(
                    Stop.USAGE,
                    "No line of VALIDATION has a label that TRAIN has; the cut is set on such"
                            + " lines. Give the out-of-scope TEST first, then VALIDATION.");
        }
        return inScope;
    }

    private static void tell(PrintWriter out, String what, int right, int all) {
        out.println("%s: %d of %d (%.3f)".formatted(what, right, all, (double) right / all));
    }

    private static List<Example> examples(Path file) throws Stop {
        try {
            return Corpus.read(Files.readString(file));
        } catch (IOException wrong) {
            throw new Stop(Stop.USAGE, "There is no corpus '%s' to read.".formatted(file));
        }
    }

    private List<GoldLine> gold(Folder files, Script script) throws Stop {
        String file = "gold/%s.tsv".formatted(part);
        String content =
                files.text(file)
                        .orElseThrow(
                                () ->
                                        new Stop(
                                                Stop.USAGE,
                                                "There is no '%s'. Parts are train, dev and test."
                                                        .formatted(file)));
        try {
            return GoldSet.read(file, content, script.dialog().table());
        } catch (BrokenGold broken) {
            throw new Stop(Stop.FAULTS, String.valueOf(broken.getMessage()));
        }
    }
}
