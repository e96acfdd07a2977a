package assistant.store;

import assistant.Vte;
import assistant.conversation.Conversations;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

class PostgresStoreTest extends StoreContract {
    @TempDir Path folder;

    @Override
    Conversations empty() {
        try {
            return Stores.open(
                    Optional.of(Postgres.fresh()),
                    folder,
                    Optional.empty(),
                    new JsonNotation(Vte.dialog()),
                    InstantSource.system());
        } catch (CannotOpen closed) {
            throw new AssertionError(closed.reason(), closed);
        }
    }
}
