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

/** Messages that WhatsApp brings. */
public final class WhatsAppEntrance implements Entrance {
    private static final int MOST = 1024 * 1024;
    private static final String OBJECT = "whatsapp_business_account";

    private final MetaSettings settings;
    private final DecisionTable table;

    public WhatsAppEntrance(MetaSettings settings, DecisionTable table) {
        this.settings = settings;
        this.table = table;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
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
            body.path("entry")
                    .forEach(entry -> entry.path("changes").forEach(c -> add(c, entries)));
        }
        return Mail.of(entries);
    }

    /** Messages; statuses of what we sent come by the same way, and are no messages. */
    private void add(JsonNode change, List<Mail.Entry> entries) {
        JsonNode value = change.path("value");
        JsonNode account = value.path("metadata").path("phone_number_id");
        value.path("messages").forEach(message -> entries.add(() -> delivered(account, message)));
        value.path("statuses").forEach(status -> entries.add(Optional::empty));
    }

    private Optional<Delivered> delivered(JsonNode account, JsonNode message) throws Unreadable {
        if (message.hasNonNull("group_id")) {
            return Optional.empty();
        }
        JsonNode from = message.hasNonNull("from") ? message.get("from") : message.path("user_id");
        String user = Tree.id(from);
        var address = new Address(Channel.WHATSAPP, Tree.id(account), user, user);
        String id = Tree.id(message.path("id"));
        return said(message).map(said -> new Delivered(address, id, said));
    }

    private Optional<Message> said(JsonNode message) throws Unreadable {
        return switch (message.path("type").asText()) {
            case "text" -> typed(message.path("text").path("body"));
            case "interactive" -> pressed(message.path("interactive"));
            case "button" -> pressed(message.path("button").path("payload"), "");
            default -> Optional.empty();
        };
    }

    private static Optional<Message> typed(JsonNode text) throws Unreadable {
        if (!text.isTextual()) {
            throw new Unreadable();
        }
        return Words.message(text.textValue());
    }

    private Optional<Message> pressed(JsonNode interactive) throws Unreadable {
        String kind = interactive.path("type").asText();
        return kind.equals("button_reply") || kind.equals("list_reply")
                ? pressed(interactive.path(kind), "id")
                : Optional.empty();
    }

    private Optional<Message> pressed(JsonNode node, String member) throws Unreadable {
        String data = Tree.id(member.isEmpty() ? node : node.path(member));
        return Optional.of(Press.read(data, table));
    }
}
