package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.Vte;
import assistant.channel.Call;
import assistant.channel.Press;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.proof.FakePlatforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A library for Meta's platforms signs, reads and writes beside us. */
class RestFbTest extends Signing {
    private static final String SEND = "com.restfb.types.send.";
    private static final String WHATSAPP = "com.restfb.types.whatsapp.platform.";
    private static final String HEADER = "X-Hub-Signature-256";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Foreign mapper = Foreign.made("com.restfb.DefaultJsonMapper");

    @Override
    Call signed() {
        return signed(Channel.MESSENGER);
    }

    /** The library signs tokens with the app's secret as Meta signs bodies with it. */
    private Call signed(Channel channel) {
        Call call = Running.says(channel, user, "I have a clot \u2013 what now?");
        return Running.with(call, HEADER, "sha256=" + signature(call));
    }

    private static String signature(Call call) {
        String type = "com.restfb.util.EncodingUtils";
        return Foreign.of(type, "encodeAppSecretProof", FakePlatforms.KEY, call.body()).text();
    }

    @Test
    void whatItSignsForWhatsAppIsTakenToo() throws Exception {
        assertEquals(200, running.status(signed(Channel.WHATSAPP)));
        assertEquals(401, running.status(Running.flipped(signed(Channel.WHATSAPP))));
    }

    @Test
    void weSignAsItDoes() {
        for (Channel channel : List.of(Channel.MESSENGER, Channel.WHATSAPP)) {
            Call call = Running.says(channel, user, "what now? \ud83d\ude42");
            assertEquals("sha256=" + signature(call), call.headers().get(HEADER));
        }
    }

    private List<Foreign> entries(String body) {
        var type = Foreign.type("com.restfb.types.webhook.WebhookObject");
        return mapper.does("toJavaObject", body, type).does("getEntryList").each();
    }

    private List<Foreign> messenger(String body) {
        return entries(body).getFirst().does("getMessaging").each().stream()
                .map(one -> one.does("getMessage"))
                .toList();
    }

    private Foreign whatsApp(String body) {
        var change = entries(body).getFirst().does("getChanges").each().getFirst();
        return change.does("getValue").does("getMessages").each().getFirst();
    }

    private JsonNode written(Foreign object) throws Exception {
        return JSON.readTree(mapper.does("toJson", object, true).text());
    }

    /** What two patients hear: one tells of a clot, the other of an emergency. */
    private List<FakePlatforms.Call> heard(Channel channel) throws Exception {
        String other = Running.patient();
        assertEquals(200, running.status(Running.says(channel, user, "hello")));
        assertEquals(200, running.status(Running.says(channel, user, "a new clot in my calf")));
        assertEquals(200, running.status(Running.says(channel, other, "I can't breathe")));
        return Stream.of(user, other).flatMap(one -> answers(one).stream()).toList();
    }

    private static List<FakePlatforms.Call> answers(String patient) {
        try {
            return running.answers(patient);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void itReadsEachMessageOfAMessengerBatchAsWeDo() throws Exception {
        String body = Running.recorded("meta-messenger-batch-escaped");
        var theirs = messenger(body);
        var ours = Running.read(Channel.MESSENGER, body);
        assertEquals(
                theirs.stream().map(one -> one.does("getMid").text()).toList(),
                ours.stream().map(Delivered::id).toList());
        assertEquals(
                new Message.Text(theirs.getLast().does("getText").text()),
                ours.getLast().message());
        String pressed = theirs.getFirst().does("getQuickReply").does("getPayload").text();
        assertEquals(Press.read(pressed, Vte.table()), ours.getFirst().message());
    }

    @Test
    void itReadsWhatWeSignAsMessengerAndAsWhatsApp() {
        String messenger = Running.says(Channel.MESSENGER, user, "what now?").body();
        assertEquals("what now?", messenger(messenger).getFirst().does("getText").text());
        var whatsApp = whatsApp(Running.says(Channel.WHATSAPP, user, "what now?").body());
        assertEquals("what now?", whatsApp.does("getText").does("getBody").text());
        assertEquals(user, whatsApp.does("getFrom").text());
    }

    @Test
    void itReadsWhatsAppMessagesAsWeDo() throws Exception {
        String typed = Running.recorded("meta-whatsapp-text");
        String words = whatsApp(typed).does("getText").does("getBody").text();
        assertEquals(new Message.Text(words), whatsAppAsWeDo(typed));
        String pressed = Running.recorded("meta-whatsapp-button");
        var button = whatsApp(pressed).does("getInteractive").does("getButtonReply");
        assertEquals(Press.read(button.does("getId").text(), Vte.table()), whatsAppAsWeDo(pressed));
    }

    /** What is said in it, from whom and under which id the library says too. */
    private Message whatsAppAsWeDo(String body) throws Exception {
        var theirs = whatsApp(body);
        var ours = Running.read(Channel.WHATSAPP, body).getFirst();
        assertEquals(theirs.does("getId").text(), ours.id());
        assertEquals(theirs.does("getFrom").text(), ours.from().user());
        return ours.message();
    }

    @Test
    void onMessengerWeSendWhatItWouldWrite() throws Exception {
        for (FakePlatforms.Call call : heard(Channel.MESSENGER)) {
            JsonNode ours = JSON.readTree(call.body());
            var to = Foreign.made(SEND + "IdMessageRecipient", ours.at("/recipient/id").asText());
            assertEquals("/me/messages", call.path());
            assertEquals(written(to), ours.get("recipient"));
            assertEquals(written(message(ours.get("message"))), ours.get("message"));
            String type = ours.get("messaging_type").asText();
            Foreign.of(SEND + "MessagingType", "valueOf", type);
        }
    }

    private static Foreign message(JsonNode ours) {
        var theirs = Foreign.made(SEND + "Message", ours.get("text").asText());
        for (JsonNode reply : ours.path("quick_replies")) {
            String title = reply.get("title").asText();
            String payload = reply.get("payload").asText();
            theirs.does("addQuickReply", Foreign.made(SEND + "QuickReply", title, payload));
        }
        return theirs;
    }

    @Test
    void onWhatsAppWeSendWhatItWouldWrite() throws Exception {
        var kinds = new TreeSet<String>();
        for (FakePlatforms.Call call : heard(Channel.WHATSAPP)) {
            var ours = (ObjectNode) JSON.readTree(call.body());
            assertEquals("individual", ours.remove("recipient_type").asText());
            var theirs = Foreign.made(WHATSAPP + "SendMessage", ours.get("to").asText());
            if (ours.has("text")) {
                theirs.does("setText", text(ours.get("text")));
            } else {
                theirs.does("setInteractive", interactive(ours.get("interactive")));
            }
            assertEquals(written(theirs), ours);
            kinds.add(ours.at("/interactive/type").asText("text"));
        }
        assertEquals(Set.of("text", "button", "list"), kinds);
    }

    private static Foreign text(JsonNode ours) {
        var text = Foreign.made(WHATSAPP + "send.Text", ours.get("body").asText());
        text.does("setPreviewUrl", ours.get("preview_url").asBoolean());
        return text;
    }

    private static Foreign interactive(JsonNode ours) {
        String type = WHATSAPP + "send.Interactive";
        var theirs = Foreign.made(type, action(ours.get("action")));
        String kind = ours.get("type").asText();
        theirs.does("setType", Foreign.of(type + "$Type", "valueOf", kind));
        String body = ours.at("/body/text").asText();
        theirs.does("setBody", Foreign.made(WHATSAPP + "send.interactive.Body", body));
        return theirs;
    }

    private static Foreign action(JsonNode ours) {
        String here = WHATSAPP + "send.interactive.";
        var theirs = Foreign.made(here + "Action");
        for (JsonNode button : ours.path("buttons")) {
            String title = button.at("/reply/title").asText();
            String id = button.at("/reply/id").asText();
            theirs.does("addButton", Foreign.made(here + "Button", title, id));
        }
        if (ours.has("sections")) {
            theirs.does("setButton", ours.get("button").asText());
            theirs.does("addSection", section(ours.at("/sections/0/rows"), here + "Section"));
        }
        return theirs;
    }

    private static Foreign section(JsonNode rows, String type) {
        var section = Foreign.made(type);
        for (JsonNode ours : rows) {
            String id = ours.get("id").asText();
            var row = Foreign.made(type + "$Row", id, ours.get("title").asText());
            if (ours.has("description")) {
                row.does("setDescription", ours.get("description").asText());
            }
            section.does("addRow", row);
        }
        return section;
    }
}
