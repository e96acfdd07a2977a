package assistant.wire;

import assistant.conversation.Exchange;
import assistant.conversation.Stored;
import assistant.decision.Entry;
import assistant.decision.Outcome;
import assistant.dialog.Meaning;
import assistant.dialog.Turn;

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
        Turn turn = exchange.turn();
        json.put("turn", exchange.number()).put("status", turn.conversation().status().word());
        json.set("understood", turn.understood().map(TurnJson::understood).orElse(nothing()));
        json.set("facts", Json.object(turn.conversation().facts().told()));
        json.set("asides", Json.array(turn.conversation().asides()));
        json.set("messages", messages(turn));
        json.put("question", turn.question().orElse(null));
        json.set("outcome", turn.outcome().map(TurnJson::outcome).orElse(nothing()));
        return json;
    }

    /** A conversation with its transcript. */
    public static ObjectNode transcript(Stored stored, List<Exchange> exchanges) {
        Turn last = exchanges.getLast().turn();
        ObjectNode json = Json.object().put("id", stored.id());
        json.put("status", last.conversation().status().word());
        json.put("turn", exchanges.getLast().number());
        json.put("question", last.question().orElse(null));
        json.set("facts", Json.object(last.conversation().facts().told()));
        json.set("asides", Json.array(last.conversation().asides()));
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

    private static ArrayNode messages(Turn turn) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        turn.replies().forEach(reply -> messages.add(ReplyJson.of(reply)));
        return messages;
    }

    private static JsonNode understood(Meaning meaning) {
        String intent = meaning.safety().alarm() ? "emergency" : meaning.intent().word();
        ObjectNode json = Json.object().put("intent", intent);
        json.set("facts", Json.object(meaning.facts().told()));
        return json.put("confidence", Math.round(meaning.confidence() * 100) / 100.0);
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
