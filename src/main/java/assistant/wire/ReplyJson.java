package assistant.wire;

import assistant.decision.Alternative;
import assistant.decision.Entry;
import assistant.dialog.Choice;
import assistant.dialog.Piece;
import assistant.dialog.Prose;
import assistant.dialog.Reply;
import assistant.source.Quotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** One message of the assistant's, as JSON. */
final class ReplyJson {
    private ReplyJson() {}

    static ObjectNode of(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say(say);
            case Reply.Question question -> question(question);
            case Reply.Result result -> result(result);
            case Reply.Alarm alarm -> alarm(alarm);
            case Reply.Care care -> words("care", care.words());
            case Reply.Disclaimer disclaimer -> words("disclaimer", disclaimer.words());
        };
    }

    /** The type, the complete text, the quotations in it, and both apart. */
    private static ObjectNode words(String type, Prose words) {
        ObjectNode message = Json.object().put("type", type).put("text", words.text());
        if (!words.quotations().isEmpty()) {
            ArrayNode quotes = message.putArray("quotes");
            words.quotations().forEach(quotation -> quotes.add(quote(quotation)));
            ArrayNode parts = message.putArray("parts");
            words.pieces().forEach(piece -> parts.add(part(piece)));
        }
        return message;
    }

    private static ObjectNode part(Piece piece) {
        return switch (piece) {
            case Piece.Ours ours -> Json.object().put("ours", ours.text());
            case Piece.Quoted quoted -> Json.object().put("quote", quoted.quotation().sentence());
        };
    }

    static ObjectNode quote(Quotation quotation) {
        return Json.object()
                .put("sentence", quotation.sentence())
                .put("text", quotation.text())
                .put("link", quotation.link().orElse(null));
    }

    private static ObjectNode say(Reply.Say say) {
        ObjectNode message = words("text", say.words());
        if (!say.items().isEmpty()) {
            var text = new StringBuilder(say.words().text());
            say.items().forEach(item -> text.append("\n- ").append(item.text()));
            message.put("text", text.toString());
        }
        message.put("topic", say.topic());
        say.note().ifPresent(note -> message.put("note", note));
        if (!say.items().isEmpty()) {
            ArrayNode items = message.putArray("items");
            say.items().forEach(item -> items.add(item(item)));
        }
        return message;
    }

    private static ObjectNode item(Reply.Item item) {
        ObjectNode json = Json.object().put("text", item.text());
        item.fact().ifPresent(fact -> json.put("fact", fact));
        return json;
    }

    static ObjectNode question(Reply.Question question) {
        ObjectNode message = words("question", question.words()).put("fact", question.fact());
        message.set("choices", choices(question.choices()));
        return message.put("help", question.help()).put("why", question.why());
    }

    static ArrayNode choices(List<Choice> choices) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Choice choice : choices) {
            ObjectNode json =
                    array.addObject().put("value", choice.value()).put("label", choice.label());
            choice.hint().ifPresent(hint -> json.put("hint", hint));
        }
        return array;
    }

    private static ObjectNode result(Reply.Result result) {
        var rule = result.entry().rule();
        ObjectNode message =
                words("result", result.words())
                        .put("rule", rule.id())
                        .put("situation", rule.situation())
                        .put("option", rule.option())
                        .put("rating", rule.rating().word())
                        .put("wording", rule.wording());
        message.set("when", when(result.entry()));
        message.put("ours", result.plain())
                .put("title", result.title())
                .put("condition", result.condition().orElse(null));
        message.set("cautions", Json.array(result.cautions()));
        ArrayNode because = message.putArray("because");
        result.because().forEach(item -> because.add(item(item)));
        return message;
    }

    /** null where the entry holds for certain, else its alternatives. */
    static JsonNode when(Entry entry) {
        if (entry.certain()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Alternative alternative : entry.when()) {
            ObjectNode needs = array.addObject();
            alternative.needs().forEach((fact, values) -> needs.set(fact, Json.array(values)));
        }
        return array;
    }

    private static ObjectNode alarm(Reply.Alarm alarm) {
        ObjectNode message = words("emergency", alarm.words()).put("kind", alarm.kind());
        if (!alarm.goOn().isEmpty()) {
            ArrayNode choices = message.putArray("choices");
            alarm.goOn()
                    .forEach(
                            offer ->
                                    choices.addObject()
                                            .put("command", offer.command().word())
                                            .put("label", offer.label()));
        }
        return message;
    }
}
