package assistant.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process out of a folder; it is gone with the process, however that ends. */
final class FolderLock implements Place.Lock {
    private static final String FILE = "lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws CannotOpen {
        try {
            var channel =
                    FileChannel.open(
                            folder.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (isOurs(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException closed) {
            throw new CannotOpen(
                    "The folder '%s' cannot be written to (%s). Name another with VTE_DATA, or let this user write there."
                            .formatted(folder, closed.getClass().getSimpleName()));
        }
        throw new CannotOpen(
                "Another process serves from '%s'. Stop it, or name another folder with VTE_DATA; several at once share a PostgreSQL (VTE_DATABASE)."
                        .formatted(folder));
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException held) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
