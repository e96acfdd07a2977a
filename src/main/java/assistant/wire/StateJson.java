package assistant.wire;

import assistant.dialog.Conversation;
import assistant.dialog.Pending;
import assistant.dialog.Status;
import assistant.dialog.Told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Optional;

/** Where a conversation stands, as JSON; read back from our own store. */
final class StateJson {
    private StateJson() {}

    static ObjectNode of(Conversation conversation) {
        ObjectNode json = Json.object();
        ArrayNode told = json.putArray("told");
        for (Told one : conversation.told()) {
            ObjectNode each = told.addObject();
            each.set("facts", Json.object(one.facts().told()));
            each.set("asides", Json.array(one.asides()));
        }
        conversation.shown().ifPresent(facts -> json.set("shown", Json.object(facts.told())));
        json.set("pending", pending(conversation.pending()));
        json.put("misses", conversation.misses());
        return json.put("status", conversation.status().name());
    }

    private static ObjectNode pending(Pending pending) {
        ObjectNode json = Json.object();
        return switch (pending) {
            case Pending.Nothing nothing -> json;
            case Pending.Asked asked -> json.put("asked", asked.fact());
            case Pending.Erase erase -> json.put("erase", true);
            case Pending.Alarmed alarmed -> {
                json.put("selfHarm", alarmed.selfHarm());
                json.set("before", pending(alarmed.before()));
                yield json;
            }
        };
    }

    static Conversation read(JsonNode json) {
        var told = new ArrayList<Told>();
        for (JsonNode one : json.get("told")) {
            told.add(
                    new Told(
                            ShownReader.facts(one.get("facts")),
                            ReplyReader.texts(one.get("asides"))));
        }
        return new Conversation(
                told,
                Optional.ofNullable(json.get("shown")).map(ShownReader::facts),
                pending(json.get("pending")),
                json.get("misses").intValue(),
                Status.valueOf(json.get("status").textValue()));
    }

    private static Pending pending(JsonNode json) {
        if (json.has("asked")) {
            return new Pending.Asked(json.get("asked").textValue());
        }
        if (json.has("erase")) {
            return new Pending.Erase();
        }
        return json.has("before")
                ? new Pending.Alarmed(
                        json.get("selfHarm").booleanValue(), pending(json.get("before")))
                : Pending.NOTHING;
    }
}
