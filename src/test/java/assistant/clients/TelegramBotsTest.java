package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import assistant.Vte;
import assistant.channel.Call;
import assistant.conversation.Channel;
import assistant.proof.FakePlatforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library that Telegram's bots are written with reads and writes beside us. */
@Timeout(60)
class TelegramBotsTest {
    private static final String API = "org.telegram.telegrambots.meta.api.";
    private static final String JACKSON = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Running running;

    private final Foreign theirs = Foreign.made(JACKSON);
    private final String user = Running.patient();

    @BeforeAll
    static void start() throws Exception {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private Foreign read(String body, String type) {
        return theirs.does("readValue", body, Foreign.type(API + type));
    }

    private JsonNode written(Foreign object) throws Exception {
        return JSON.readTree(theirs.does("writeValueAsString", object).text());
    }

    private Call says(String text) {
        return Running.says(Channel.TELEGRAM, user, text);
    }

    private static String recorded(String name) {
        for (JsonNode one : Vte.recorded("webhook-vectors.json")) {
            if (one.get("name").asText().equals(name)) {
                return one.get("body").asText();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void theLibraryIsApartFromOurs() {
        assertNotSame(ObjectMapper.class, Foreign.type(JACKSON));
    }

    @Test
    void whatItReadsInAnUpdateIsWhatWeRead() {
        var typed = read(recorded("telegram-text"), "objects.Update").does("getMessage");
        assertEquals("I have a clot in my calf", typed.does("getText").text());
        var pressed =
                read(recorded("telegram-callback"), "objects.Update").does("getCallbackQuery");
        assertEquals("s1:yes", pressed.does("getData").text());
        var ours = read(says("hello").body(), "objects.Update").does("getMessage");
        assertEquals("hello", ours.does("getText").text());
        assertEquals(user, ours.does("getChatId").text());
    }

    @Test
    void itReadsWhatWeSendWithEachButtonAndWritesTheSame() throws Exception {
        assertEquals(200, running.status(says("hello")));
        for (FakePlatforms.Call ours : running.answers(user)) {
            if (ours.place().isEmpty()) {
                continue;
            }
            var message = read(ours.body(), "methods.send.SendMessage");
            message.does("validate");
            var again = (ObjectNode) written(message);
            assertEquals("/bot", ours.path().substring(0, 4));
            assertEquals("sendmessage", again.remove("method").asText());
            assertEquals(JSON.readTree(ours.body()), again);
        }
    }

    @Test
    void aPressOfAButtonAsItReadsItIsTaken() throws Exception {
        running.send(says("hello"));
        var before = running.heard(user);
        var button =
                read(before.getLast().body(), "methods.send.SendMessage")
                        .does("getReplyMarkup")
                        .does("getKeyboard")
                        .each()
                        .getFirst()
                        .does("getFirst");
        Call call = says("");
        var update = (ObjectNode) JSON.readTree(recorded("telegram-callback"));
        var query = (ObjectNode) update.get("callback_query");
        query.put("data", button.does("getCallbackData").text());
        ((ObjectNode) query.get("from")).put("id", user);
        ((ObjectNode) query.at("/message/chat")).put("id", user);
        var press = new Call(call.path(), call.type(), call.headers(), update.toString());
        assertEquals(200, running.status(press));
        var after = running.heard(user).subList(before.size(), running.heard(user).size());
        assertFalse(after.getFirst().body().contains("answered before"));
        var done = read(after.getLast().body(), "methods.AnswerCallbackQuery");
        assertEquals("4382bfdwdsb323b2d9", done.does("getCallbackQueryId").text());
        done.does("validate");
    }
}
