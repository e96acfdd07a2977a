package assistant.store;

import assistant.Vte;
import assistant.proof.Inlet;
import assistant.wire.JsonNotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is sealed, the master key, and backups with their log of erasures. */
public final class StoreInlets {
    private static final String MASTER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String PURPOSE = "fuzz";

    private StoreInlets() {}

    public static List<Inlet> all() {
        var sealer = Sealer.fresh();
        byte[] sealed = sealer.seal(PURPOSE, "what was said".getBytes(StandardCharsets.UTF_8));
        var backups = Backups.made();
        return List.of(
                new Inlet(
                                "what is sealed",
                                10_000,
                                List.of(sealed),
                                bytes -> sealer.open(PURPOSE, bytes).length > 0)
                        .refusingBy(Sealer.Unsealable.class),
                Inlet.ofText(
                                "a master key",
                                10_000,
                                List.of(MASTER, MASTER + "," + MASTER.replace("AAAA=", "BBBA=")),
                                text -> MasterKey.of(text).current().id().length() > 0)
                        .refusingBy(IllegalArgumentException.class),
                backups.inlet(
                        "a backup of the words",
                        backups.words(),
                        bytes -> backups.isRestored(bytes, backups.keys())),
                backups.inlet(
                        "a backup of the keys",
                        backups.keys(),
                        bytes -> backups.isRestored(backups.words(), bytes)));
    }

    /** One of each, as files' bytes, and a folder to restore in. */
    private record Backups(Path folder, byte[] words, byte[] keys) {
        static Backups made() {
            try {
                return made(Files.createTempDirectory("fuzz"));
            } catch (IOException | CannotOpen broken) {
                throw new AssertionError(broken);
            }
        }

        private static Backups made(Path folder) throws IOException, CannotOpen {
            Path data = folder.resolve("data");
            Path words = folder.resolve("words");
            Path keys = folder.resolve("keys");
            try (var kept = Kept.in(data, Optional.of(MASTER))) {
                kept.with("they found a new clot in my calf");
                kept.assistant.erase(kept.with("yes"));
                try (var archive = Archive.open(Optional.empty(), data)) {
                    archive.backup(words);
                    archive.backupKeys(keys);
                }
            }
            return new Backups(folder, Files.readAllBytes(words), Files.readAllBytes(keys));
        }

        Inlet inlet(String name, byte[] sample, Inlet.Reader reader) {
            return new Inlet(name, 2, List.of(sample), reader).refusingBy(CannotOpen.class);
        }

        /** What is taken can be read: the fewest damages are seen by SQLite itself. */
        boolean isRestored(byte[] words, byte[] keys) throws IOException, CannotOpen {
            Path store = Files.createTempDirectory(folder, "store");
            Path from = Files.write(folder.resolve("from"), words);
            Path by = Files.write(folder.resolve("by"), keys);
            Restorer.restore(Optional.empty(), store, from, Optional.of(by));
            try (var archive = Archive.open(Optional.empty(), store)) {
                archive.each(MASTER, new JsonNotation(Vte.dialog()), (stored, exchanges) -> {});
            }
            return true;
        }
    }
}
