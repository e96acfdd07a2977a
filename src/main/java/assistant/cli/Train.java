package assistant.cli;

import assistant.script.Script;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Trains the classifiers of a topic folder; the same folder gives the same bytes. */
@Command(
        name = "train",
        description =
                "Trains the classifiers of a topic folder. The build does it; by hand it is for"
                        + " trying.",
        mixinStandardHelpOptions = true)
final class Train implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write them.")
    private Path output = Path.of("model.bin");

    @Override
    public Integer call() throws Stop {
        Script script = Scripts.load(Optional.ofNullable(folder));
        try {
            Path parent = output.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(output, script.learned().trained());
            return 0;
        } catch (IOException wrong) {
            throw new Stop(Stop.USAGE, "Cannot write '%s'.".formatted(output));
        }
    }
}
