package assistant.wire;

import assistant.conversation.Exchange;
import assistant.conversation.Shown;
import assistant.conversation.Stored;
import assistant.decision.Entry;
import assistant.decision.Outcome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** A turn and a transcript, as JSON. */
public final class TurnJson {
    private TurnJson() {}

    /** A turn as it is answered. */
    public static ObjectNode turn(String id, Exchange exchange) {
        ObjectNode json = Json.object().put("id", id);
        json.setAll(shown(exchange));
        return json;
    }

    /** The same without the conversation's id. */
    public static ObjectNode shown(Exchange exchange) {
        Shown turn = exchange.turn();
        ObjectNode json = Json.object().put("turn", exchange.number());
        json.put("status", turn.status().word());
        json.set("understood", turn.understood().map(TurnJson::understood).orElse(nothing()));
        json.set("facts", Json.object(turn.facts().told()));
        json.set("asides", Json.array(turn.asides()));
        json.set("messages", messages(turn));
        json.put("question", turn.question().orElse(null));
        json.set("outcome", turn.outcome().map(TurnJson::outcome).orElse(nothing()));
        return json;
    }

    /** A conversation with its transcript. */
    public static ObjectNode transcript(Stored stored, List<Exchange> exchanges) {
        Shown last = exchanges.getLast().turn();
        ObjectNode json = Json.object().put("id", stored.id());
        json.put("status", last.status().word());
        json.put("turn", exchanges.getLast().number());
        json.put("question", last.question().orElse(null));
        json.set("facts", Json.object(last.facts().told()));
        json.set("asides", Json.array(last.asides()));
        json.set("outcome", last.outcome().map(TurnJson::outcome).orElse(nothing()));
        ArrayNode transcript = json.putArray("transcript");
        for (Exchange exchange : exchanges) {
            exchange.patient().ifPresent(said -> transcript.add(said(exchange, said)));
            ObjectNode answer = transcript.addObject();
            answer.put("from", "assistant").put("at", exchange.at().toString());
            answer.set("messages", messages(exchange.turn()));
        }
        return json;
    }

    private static ObjectNode said(Exchange exchange, String said) {
        return Json.object()
                .put("from", "patient")
                .put("at", exchange.at().toString())
                .put("text", said);
    }

    private static ArrayNode messages(Shown turn) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        turn.replies().forEach(reply -> messages.add(ReplyJson.of(reply)));
        return messages;
    }

    private static JsonNode understood(Shown.Understood understood) {
        ObjectNode json = Json.object().put("intent", understood.intent().word());
        json.set("facts", Json.object(understood.facts().told()));
        return json.put("confidence", understood.confidence());
    }

    static JsonNode outcome(Outcome outcome) {
        ObjectNode json = Json.object();
        json.set("situations", Json.array(outcome.situations()));
        ArrayNode entries = json.putArray("entries");
        outcome.entries().forEach(entry -> entries.add(entry(entry)));
        json.set("notes", Json.array(outcome.notes()));
        return json;
    }

    private static ObjectNode entry(Entry entry) {
        var rule = entry.rule();
        ObjectNode json =
                Json.object()
                        .put("rule", rule.id())
                        .put("situation", rule.situation())
                        .put("option", rule.option())
                        .put("rating", rule.rating().word())
                        .put("wording", rule.wording())
                        .put("sentence", rule.sentence());
        json.set("when", ReplyJson.when(entry));
        return json;
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }
}
