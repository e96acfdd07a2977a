package assistant.channel.meta;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Mail;
import assistant.channel.Press;
import assistant.channel.Secrets;
import assistant.channel.Tree;
import assistant.channel.Unreadable;
import assistant.channel.Words;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.decision.DecisionTable;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages that Messenger brings. */
public final class MessengerEntrance implements Entrance {
    private static final int MOST = 1024 * 1024;
    private static final String OBJECT = "page";

    private final MetaSettings settings;
    private final DecisionTable table;

    public MessengerEntrance(MetaSettings settings, DecisionTable table) {
        this.settings = settings;
        this.table = table;
    }

    @Override
    public Channel channel() {
        return Channel.MESSENGER;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean genuine(Arrival arrival) {
        return MetaSignature.fits(settings.appSecrets(), arrival);
    }

    @Override
    public Optional<Secrets> handshake() {
        return settings.verifyTokens();
    }

    @Override
    public Mail open(Arrival arrival) throws Unreadable {
        JsonNode body = Tree.object(arrival.body());
        var entries = new ArrayList<Mail.Entry>();
        if (body.path("object").asText().equals(OBJECT)) {
            body.path("entry").forEach(entry -> add(entry, entries));
        }
        return Mail.of(entries);
    }

    private void add(JsonNode entry, List<Mail.Entry> entries) {
        entry.path("messaging").forEach(event -> entries.add(() -> delivered(event)));
        entry.path("standby").forEach(event -> entries.add(Optional::empty));
    }

    /** Read and delivery receipts, and echoes of what we sent, are no messages. */
    private Optional<Delivered> delivered(JsonNode event) throws Unreadable {
        JsonNode message = event.path("message");
        boolean postback = event.hasNonNull("postback");
        boolean echo = message.path("is_echo").asBoolean();
        if (echo || message.isMissingNode() && !postback) {
            return Optional.empty();
        }
        String user = Tree.id(event.path("sender").path("id"));
        String page = Tree.id(event.path("recipient").path("id"));
        var address = new Address(Channel.MESSENGER, page, user, user);
        String id = postback ? pressId(event) : Tree.id(message.path("mid"));
        var said = postback ? pressed(event.path("postback")) : said(message);
        return said.map(one -> new Delivered(address, id, one));
    }

    /** Older postbacks have no id: then what is pressed at which time tells them apart. */
    private static String pressId(JsonNode event) throws Unreadable {
        JsonNode postback = event.path("postback");
        return postback.hasNonNull("mid")
                ? Tree.id(postback.path("mid"))
                : Tree.id(event.path("timestamp")) + " " + Tree.id(postback.path("payload"));
    }

    private Optional<Message> said(JsonNode message) throws Unreadable {
        JsonNode reply = message.path("quick_reply");
        if (reply.hasNonNull("payload")) {
            return pressed(reply);
        }
        JsonNode text = message.path("text");
        if (!text.isMissingNode() && !text.isTextual()) {
            throw new Unreadable();
        }
        return Words.message(text.asText(""));
    }

    private Optional<Message> pressed(JsonNode node) throws Unreadable {
        return Optional.of(Press.read(Tree.id(node.path("payload")), table));
    }
}
