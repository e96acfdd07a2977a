package assistant.cli;

import assistant.store.CannotOpen;
import assistant.store.Restorer;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Puts a backup into an empty store; what was erased since does not come back. */
@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty store. Stop the server first.",
            "What was erased since the backup does not come back."
        },
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "What 'backup' wrote.")
    private Path from = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "What 'backup --keys' wrote, where the keys are lost too.")
    private @Nullable Path keys;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Settings settings = Settings.of(SettingOptions.given(spec, System.getenv()));
        try {
            var restored =
                    Restorer.restore(
                            OpenStore.database(settings),
                            settings.data(),
                            from,
                            Optional.ofNullable(keys));
            spec.commandLine()
                    .getOut()
                    .println(
                            "%d conversations are back; %d that were erased since are not."
                                    .formatted(restored.conversations(), restored.purged()));
            return 0;
        } catch (CannotOpen closed) {
            throw new Stop(Stop.FAULTS, closed.reason());
        }
    }
}
