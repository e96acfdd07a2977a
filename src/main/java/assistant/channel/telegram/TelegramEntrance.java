package assistant.channel.telegram;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Mail;
import assistant.channel.Press;
import assistant.channel.Tree;
import assistant.channel.Unreadable;
import assistant.channel.Words;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.decision.DecisionTable;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Messages that Telegram brings, in private chats. */
public final class TelegramEntrance implements Entrance {
    private static final int MOST = 64 * 1024;
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final TelegramSettings settings;
    private final DecisionTable table;

    public TelegramEntrance(TelegramSettings settings, DecisionTable table) {
        this.settings = settings;
        this.table = table;
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public int most() {
        return MOST;
    }

    /** Telegram signs nothing; it sends a token that only it and we know. */
    @Override
    public boolean genuine(Arrival arrival) {
        return settings.secrets().contain(arrival.only(HEADER).orElse(""));
    }

    @Override
    public Mail open(Arrival arrival) throws Unreadable {
        JsonNode update = Tree.object(arrival.body());
        JsonNode press = update.path("callback_query");
        return Mail.of(press.isObject() ? pressed(update, press) : typed(update));
    }

    /** Edits, groups, channels and other bots are no messages to us. */
    private Optional<Delivered> typed(JsonNode update) throws Unreadable {
        JsonNode message = update.path("message");
        String text = message.path("text").asText("");
        if (!isPrivate(message, message.path("from")) || text.isBlank()) {
            return Optional.empty();
        }
        String chat = Tree.id(message.path("chat").path("id"));
        return delivered(update, message.path("from"), chat, Words.message(text));
    }

    private Optional<Delivered> pressed(JsonNode update, JsonNode press) throws Unreadable {
        JsonNode message = press.path("message");
        if (!isPrivate(message, press.path("from")) || !press.hasNonNull("data")) {
            return Optional.empty();
        }
        var place = new Chat(Tree.id(message.path("chat").path("id")), Tree.id(press.path("id")));
        Message said = Press.read(Tree.id(press.path("data")), table);
        return delivered(update, press.path("from"), place.text(), Optional.of(said));
    }

    private static boolean isPrivate(JsonNode message, JsonNode from) {
        return message.path("chat").path("type").asText().equals("private")
                && !from.path("is_bot").asBoolean();
    }

    private Optional<Delivered> delivered(
            JsonNode update, JsonNode from, String place, Optional<Message> message)
            throws Unreadable {
        String user = Tree.id(from.path("id"));
        var address = new Address(Channel.TELEGRAM, settings.bot(), user, place);
        String id = Tree.id(update.path("update_id"));
        return message.map(one -> new Delivered(address, id, one));
    }
}
