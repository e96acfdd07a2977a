package assistant.wire;

import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Exchange;
import assistant.conversation.Letter;
import assistant.conversation.Notation;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** Writes down what is kept as JSON: an exchange holds its turn as it is answered. */
public final class JsonNotation implements Notation {
    private final ShownReader shown;

    public JsonNotation(Dialog dialog) {
        this.shown = new ShownReader(dialog);
    }

    @Override
    public byte[] conversation(Conversation conversation) {
        return Json.write(StateJson.of(conversation));
    }

    @Override
    public Conversation conversation(byte[] written) {
        return StateJson.read(Json.trusted(written));
    }

    @Override
    public byte[] exchange(Exchange exchange) {
        ObjectNode json = Json.object();
        json.put("at", exchange.at().toEpochMilli());
        exchange.patient().ifPresent(said -> json.put("patient", said));
        json.set("turn", TurnJson.shown(exchange));
        return Json.write(json);
    }

    @Override
    public Exchange exchange(byte[] written) {
        JsonNode json = Json.trusted(written);
        JsonNode turn = json.get("turn");
        return new Exchange(
                turn.get("turn").intValue(),
                Instant.ofEpochMilli(json.get("at").longValue()),
                ReplyReader.text(json, "patient"),
                shown.read(turn));
    }

    @Override
    public byte[] post(Post post) {
        Address to = post.to();
        ObjectNode json = Json.object().put("channel", to.channel().word());
        json.put("account", to.account()).put("user", to.user()).put("place", to.place());
        Letter letter = post.letter();
        json.put("path", letter.path()).put("type", letter.contentType());
        return Json.write(json.put("body", letter.body()));
    }

    @Override
    public Post post(byte[] written) {
        JsonNode json = Json.trusted(written);
        var to =
                new Address(
                        Channel.of(json.get("channel").textValue()).orElseThrow(),
                        json.get("account").textValue(),
                        json.get("user").textValue(),
                        json.get("place").textValue());
        var letter =
                new Letter(
                        json.get("path").textValue(),
                        json.get("type").textValue(),
                        json.get("body").textValue());
        return new Post(to, letter);
    }
}
