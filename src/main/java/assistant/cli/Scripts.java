package assistant.cli;

import assistant.script.BrokenScript;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.script.ScriptLoader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and loads the topic folder a command works on. */
final class Scripts {
    private static final String OURS = "/dialogs/vte";

    private Scripts() {}

    /** The folder at a path; without one, ours. */
    static Folder folder(Optional<Path> path) throws Stop {
        try {
            return path.isPresent() ? Folder.at(path.get()) : Folder.onClassPath(OURS);
        } catch (IOException wrong) {
            throw missing(path.map(Path::toString).orElse(OURS));
        }
    }

    private static Stop missing(String where) {
        return new Stop(
                Stop.USAGE,
                "There is no folder '%s' to read. Name a topic folder, such as dialogs/vte."
                        .formatted(where));
    }

    static Script load(Optional<Path> path) throws Stop {
        return load(folder(path));
    }

    /**
     * The folder at a path; without one, ours, which the build that it comes with has checked from
     * end to end when it trained on it.
     */
    static Script ready(Optional<Path> path) throws Stop {
        return path.isPresent() ? load(path) : loaded(needed(), Scripts::again);
    }

    private static Script again(Folder needed) throws BrokenScript {
        return ScriptLoader.loadAgain(needed, Scripts::ours);
    }

    private static Folder needed() throws Stop {
        try {
            return Folder.onClassPath(OURS, ScriptLoader::isNeededAgain);
        } catch (IOException wrong) {
            throw missing(OURS);
        }
    }

    private static Folder ours() {
        try {
            return Folder.onClassPath(OURS);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static Script load(Folder folder) throws Stop {
        return loaded(folder, ScriptLoader::load);
    }

    /** A way to load a folder. */
    private interface Loading {
        Script load(Folder folder) throws BrokenScript;
    }

    private static Script loaded(Folder folder, Loading loading) throws Stop {
        try {
            return loading.load(folder);
        } catch (BrokenScript broken) {
            String count = "%d faults in '%s':%n".formatted(broken.faults().size(), folder.name());
            throw new Stop(Stop.FAULTS, count + broken.getMessage());
        }
    }
}
