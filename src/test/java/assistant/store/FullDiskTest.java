package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.StoreAway;
import assistant.wire.JsonNotation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** SQLite itself says that there is no room: the file may not grow past so many pages. */
class FullDiskTest {
    @TempDir Path folder;

    @Test
    void aFullStoreRefusesAndGoesOnWhenThereIsRoomAgain() throws CannotOpen, IOException {
        Place place = Stores.embedded(folder);
        var conversations =
                new SqlConversations(
                        place,
                        MasterKey.in(folder),
                        new JsonNotation(Vte.dialog()),
                        InstantSource.system());
        var assistant = Kept.assistant(conversations);
        String id = assistant.start(Channel.WEB).stored().id();
        limit(place, 1);
        int kept = 1;
        StoreAway full = null;
        while (full == null) {
            try {
                assistant.start(Channel.WEB);
                kept++;
            } catch (StoreAway away) {
                full = away;
            }
        }
        assertThrows(StoreAway.class, () -> fill(assistant));
        assertEquals(1, conversations.transcript(id).size(), "what is kept can be read");
        assertTrue(conversations.live() >= kept);
        limit(place, 1_000_000);
        assistant.start(Channel.WEB);
        assertTrue(conversations.ready());
        conversations.close();
    }

    private static void fill(Assistant assistant) {
        for (int i = 0; i < 1_000; i++) {
            assistant.start(Channel.WEB);
        }
    }

    private static void limit(Place place, int pages) {
        place.main()
                .writer()
                .useHandle(handle -> handle.execute("PRAGMA max_page_count = " + pages));
    }
}
