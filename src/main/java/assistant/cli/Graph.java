package assistant.cli;

import assistant.dialog.Dialog;
import assistant.script.DialogPicture;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Draws the dialog of a topic folder. */
@Command(
        name = "graph",
        description = "Draws the dialog of a topic folder.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Graph implements Callable<Integer> {
    /** What it can draw as. */
    enum Format {
        svg,
        mermaid,
        dot
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A topic folder, such as dialogs/vte; without it, the one built in.")
    private @Nullable Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.svg;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; without it, to the terminal.")
    private @Nullable Path output;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        Dialog dialog = Scripts.load(Optional.ofNullable(folder)).dialog();
        String picture =
                switch (format) {
                    case svg -> DialogPicture.svg(dialog);
                    case mermaid -> DialogPicture.mermaid(dialog);
                    case dot -> DialogPicture.dot(dialog);
                };
        if (output == null) {
            spec.commandLine().getOut().print(picture);
            spec.commandLine().getOut().flush();
        } else {
            write(output, picture);
        }
        return 0;
    }

    private static void write(Path file, String picture) throws Stop {
        try {
            Files.writeString(file, picture);
        } catch (IOException wrong) {
            throw new Stop(
                    Stop.USAGE,
                    "Cannot write '%s'. Name a file in a folder that is there.".formatted(file));
        }
    }
}
