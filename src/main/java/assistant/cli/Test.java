package assistant.cli;

import assistant.script.BrokenScript;
import assistant.script.Folder;
import assistant.script.GoldenConversation;
import assistant.script.GoldenLoader;
import assistant.script.GoldenRun;
import assistant.script.Script;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Plays the golden conversations of a topic folder. */
@Command(
        name = "test",
        description =
                "Plays the golden conversations of a topic folder. Exit 0, 1 (a difference), 2.",
        mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Folder files = Scripts.folder(Optional.ofNullable(folder));
        Script script = Scripts.load(files);
        GoldenRun run = new GoldenRun(script);
        PrintWriter out = spec.commandLine().getOut();
        int failed = 0;
        var conversations = conversations(files, script);
        for (GoldenConversation golden : conversations) {
            var differences = run.play(golden);
            failed += differences.isEmpty() ? 0 : 1;
            out.println((differences.isEmpty() ? "ok   " : "FAIL ") + golden.file());
            differences.forEach(line -> out.println("     " + line));
        }
        run.coverage().lines().forEach(out::println);
        out.println("%d passed, %d failed".formatted(conversations.size() - failed, failed));
        out.flush();
        return failed == 0 ? 0 : Stop.FAULTS;
    }

    private static List<GoldenConversation> conversations(Folder files, Script script) throws Stop {
        try {
            return GoldenLoader.load(files, script.dialog().table());
        } catch (BrokenScript broken) {
            throw new Stop(Stop.FAULTS, String.valueOf(broken.getMessage()));
        }
    }
}
