package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.channel.Call;
import assistant.channel.Press;
import assistant.conversation.Channel;
import assistant.conversation.Message;
import assistant.proof.FakePlatforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

/** The library that Telegram's bots are written with reads and writes beside us. */
class TelegramBotsTest extends BesideUs {
    private static final String API = "org.telegram.telegrambots.meta.api.";
    private static final String JACKSON = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Foreign theirs = Foreign.made(JACKSON);

    private Foreign read(String body, String type) {
        return theirs.does("readValue", body, Foreign.type(API + type));
    }

    private JsonNode written(Foreign object) throws Exception {
        return JSON.readTree(theirs.does("writeValueAsString", object).text());
    }

    private Call says(String text) {
        return Running.says(Channel.TELEGRAM, user, text);
    }

    @Test
    void theLibraryIsApartFromOurs() {
        assertNotSame(ObjectMapper.class, Foreign.type(JACKSON));
    }

    @Test
    void itReadsUpdatesAsWeDo() throws Exception {
        String typed = Running.recorded("telegram-text");
        String words = read(typed, "objects.Update").does("getMessage").does("getText").text();
        assertEquals(new Message.Text(words), asWeDo(typed, "getMessage"));
        String pressed = Running.recorded("telegram-callback");
        var query = read(pressed, "objects.Update").does("getCallbackQuery");
        Message press = Press.read(query.does("getData").text(), Vte.table());
        assertEquals(press, asWeDo(pressed, "getCallbackQuery"));
        assertEquals(new Message.Text("hello"), asWeDo(says("hello").body(), "getMessage"));
    }

    /** What is said in it, from whom and under which id the library says too. */
    private Message asWeDo(String body, String kind) throws Exception {
        var theirs = read(body, "objects.Update");
        var ours = Running.read(Channel.TELEGRAM, body).getFirst();
        assertEquals(theirs.does("getUpdateId").text(), ours.id());
        assertEquals(theirs.does(kind).does("getFrom").does("getId").text(), ours.from().user());
        return ours.message();
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
        String data = button.does("getCallbackData").text();
        assertTrue(before.getLast().body().contains(data));
        Call call = says("");
        var update = (ObjectNode) JSON.readTree(Running.recorded("telegram-callback"));
        var query = (ObjectNode) update.get("callback_query");
        query.put("data", data);
        ((ObjectNode) query.get("from")).put("id", user);
        ((ObjectNode) query.at("/message/chat")).put("id", user);
        var press = new Call(call.path(), call.type(), call.headers(), update.toString());
        assertEquals(200, running.status(press));
        var after = running.heard(user).subList(before.size(), running.heard(user).size());
        assertFalse(after.getFirst().body().contains(data));
        var done = read(after.getLast().body(), "methods.AnswerCallbackQuery");
        assertEquals("4382bfdwdsb323b2d9", done.does("getCallbackQueryId").text());
        done.does("validate");
    }
}
