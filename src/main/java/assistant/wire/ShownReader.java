package assistant.wire;

import assistant.conversation.Shown;
import assistant.decision.Entry;
import assistant.decision.Facts;
import assistant.decision.Outcome;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Reply;
import assistant.dialog.Status;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

/** Reads back a turn that {@link TurnJson} wrote; trusted input, from our own store. */
final class ShownReader {
    private final ReplyReader replies;

    ShownReader(Dialog dialog) {
        this.replies = new ReplyReader(dialog);
    }

    Shown read(JsonNode json) {
        var said = new ArrayList<Reply>();
        json.get("messages").forEach(message -> said.add(replies.reply(message)));
        return new Shown(
                Status.valueOf(enumName(json.get("status"))),
                present(json, "understood").map(ShownReader::understood),
                facts(json.get("facts")),
                ReplyReader.texts(json.get("asides")),
                said,
                ReplyReader.text(json, "question"),
                present(json, "outcome").map(this::outcome),
                false);
    }

    private static Optional<JsonNode> present(JsonNode json, String name) {
        return Optional.of(json.get(name)).filter(node -> !node.isNull());
    }

    private static String enumName(JsonNode word) {
        return word.textValue().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Shown.Understood understood(JsonNode json) {
        return new Shown.Understood(
                Intent.valueOf(enumName(json.get("intent"))),
                facts(json.get("facts")),
                json.get("confidence").doubleValue());
    }

    static Facts facts(JsonNode json) {
        var told = new LinkedHashMap<String, String>();
        json.properties().forEach(one -> told.put(one.getKey(), one.getValue().textValue()));
        return new Facts(told);
    }

    private Outcome outcome(JsonNode json) {
        var entries = new ArrayList<Entry>();
        json.get("entries")
                .forEach(
                        entry ->
                                entries.add(
                                        replies.entry(entry, entry.get("sentence").textValue())));
        return new Outcome(
                ReplyReader.texts(json.get("situations")),
                entries,
                ReplyReader.texts(json.get("notes")));
    }
}
