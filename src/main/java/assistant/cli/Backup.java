package assistant.cli;

import assistant.store.Archive;
import assistant.store.CannotOpen;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes a backup while the server goes on serving: the words, or apart from them their keys. */
@Command(
        name = "backup",
        description = {
            "Writes what is kept to a new file, while the server goes on serving.",
            "The words are sealed in it; their keys go to another file, by --keys, for a keeper of"
                    + " their own. Write the keys after the words."
        },
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "A file that is not there yet.")
    private Path to = Path.of("");

    @Option(
            names = "--keys",
            description = "The keys and the log of erasures instead of the words.")
    private boolean keys;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Settings settings = Settings.of(SettingOptions.given(spec, System.getenv()));
        try (var archive = Archive.open(OpenStore.database(settings), settings.data())) {
            long rows = keys ? archive.backupKeys(to) : archive.backup(to);
            spec.commandLine().getOut().println("%d rows written to %s.".formatted(rows, to));
            return 0;
        } catch (CannotOpen closed) {
            throw new Stop(Stop.FAULTS, closed.reason());
        }
    }
}
