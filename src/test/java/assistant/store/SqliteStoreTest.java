package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.Vte;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.conversation.Outbox;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

class SqliteStoreTest extends StoreContract {
    @TempDir Path folder;

    @Override
    Conversations empty() {
        try {
            return Stores.open(
                    Optional.empty(),
                    folder,
                    Optional.empty(),
                    new JsonNotation(Vte.dialog()),
                    InstantSource.system());
        } catch (CannotOpen closed) {
            throw new AssertionError(closed.reason(), closed);
        }
    }

    @Test
    void whatAProcessThatDiedWasSendingIsDueAtOnceInTheNext() {
        var from = new Address(Channel.STANDARD, "us", "cid", "cid");
        var now = Instant.now();
        assistant(conversations()).receive(new Delivered(from, "1", new Message.Text("hello")));
        var taken = due(conversations(), now.plusSeconds(60));
        assertEquals(1, taken.size());
        assertEquals(List.of(), due(conversations(), now.plusSeconds(60)));
        conversations().close();
        try (var next = empty()) {
            var again = due(next, Instant.now().plusSeconds(1));
            assertEquals(1, again.size());
            assertEquals(taken.getFirst().id(), again.getFirst().id());
        }
    }

    private static List<Outbox.Due> due(Conversations kept, Instant now) {
        return kept.outbox().take(Channel.STANDARD, 1, now, Duration.ofHours(1));
    }
}
