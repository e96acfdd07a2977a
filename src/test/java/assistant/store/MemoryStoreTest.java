package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.StoreFull;

import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {
    @Override
    Conversations empty() {
        return new MemoryConversations(100);
    }

    @Test
    void noLiveConversationIsDroppedForANewOne() {
        var two = new MemoryConversations(2);
        var assistant = assistant(two);
        String first = assistant.start(Channel.WEB).stored().id();
        assistant.start(Channel.WEB);
        assertThrows(StoreFull.class, () -> assistant.start(Channel.WEB));
        assistant.erase(first);
        assistant.start(Channel.WEB);
        assertEquals(2, two.live());
    }
}
