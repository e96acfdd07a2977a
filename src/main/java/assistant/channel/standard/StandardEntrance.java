package assistant.channel.standard;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Mail;
import assistant.channel.Tree;
import assistant.channel.Unreadable;
import assistant.channel.Words;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.decision.DecisionTable;
import assistant.wire.BadMessage;
import assistant.wire.MessageReader;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.Optional;

/** Messages that any other platform brings by Standard Webhooks. */
public final class StandardEntrance implements Entrance {
    private static final int MOST = 64 * 1024;
    private static final String ACCOUNT = "standard";

    private final StandardSignature signature;
    private final MessageReader messages;
    private final InstantSource clock;

    public StandardEntrance(StandardSettings settings, DecisionTable table, InstantSource clock) {
        this.signature = new StandardSignature(settings.secrets());
        this.messages = new MessageReader(table);
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.STANDARD;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean genuine(Arrival arrival) {
        return signature.fits(arrival, clock);
    }

    @Override
    public Mail open(Arrival arrival) throws Unreadable {
        JsonNode body = Tree.object(arrival.body());
        if (!body.path("type").asText().equals("message.inbound")) {
            return Mail.of(Optional.empty());
        }
        JsonNode data = body.path("data");
        String who = Tree.id(data.path("conversation"));
        var address = new Address(Channel.STANDARD, ACCOUNT, who, who);
        String id = arrival.only("webhook-id").orElseThrow(Unreadable::new);
        return Mail.of(message(data).map(message -> new Delivered(address, id, message)));
    }

    private Optional<Message> message(JsonNode data) throws Unreadable {
        if (data.path("text").isTextual() && !data.has("facts") && !data.has("command")) {
            return Words.message(data.path("text").textValue());
        }
        try {
            return Optional.of(messages.message(data));
        } catch (BadMessage bad) {
            throw new Unreadable();
        }
    }
}
