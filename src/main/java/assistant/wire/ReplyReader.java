package assistant.wire;

import assistant.decision.Alternative;
import assistant.decision.Condition;
import assistant.decision.DecisionTable;
import assistant.decision.Entry;
import assistant.decision.Rating;
import assistant.decision.Rule;
import assistant.dialog.Choice;
import assistant.dialog.Command;
import assistant.dialog.Dialog;
import assistant.dialog.Piece;
import assistant.dialog.Prose;
import assistant.dialog.Reply;
import assistant.source.Source;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads back what {@link ReplyJson} wrote; trusted input, from our own store. */
final class ReplyReader {
    private static final Condition ANY = new Condition(Map.of(), Map.of());

    private final Source source;
    private final DecisionTable table;

    ReplyReader(Dialog dialog) {
        this.source = dialog.source();
        this.table = dialog.table();
    }

    Reply reply(JsonNode json) {
        return switch (json.get("type").textValue()) {
            case "text" -> say(json);
            case "question" -> question(json);
            case "result" -> result(json);
            case "emergency" -> alarm(json);
            case "care" -> new Reply.Care(words(json));
            case "disclaimer" -> new Reply.Disclaimer(words(json));
            default -> throw new IllegalArgumentException("no such kind of message");
        };
    }

    private Prose words(JsonNode json) {
        return words(json, json.get("text").textValue());
    }

    /** A message without quotations has no parts: its text is ours. */
    private Prose words(JsonNode json, String text) {
        if (!json.has("parts")) {
            return Prose.ours(text);
        }
        var quoted = new LinkedHashMap<String, String>();
        json.get("quotes")
                .forEach(
                        quote ->
                                quoted.put(
                                        quote.get("sentence").textValue(),
                                        quote.get("text").textValue()));
        return new Prose(list(json.get("parts")).stream().map(p -> piece(p, quoted)).toList());
    }

    private Piece piece(JsonNode part, Map<String, String> quoted) {
        if (part.has("ours")) {
            return new Piece.Ours(part.get("ours").textValue());
        }
        String sentence = part.get("quote").textValue();
        String text = quoted.getOrDefault(sentence, "");
        boolean still = source.has(sentence) && source.quote(sentence).text().equals(text);
        return still
                ? new Piece.Quoted(source.quote(sentence))
                : new Piece.Ours("\"%s\" (%s)".formatted(text, sentence));
    }

    private Reply say(JsonNode json) {
        var items = items(json.get("items"));
        String text = json.get("text").textValue();
        int listed = items.stream().mapToInt(item -> "\n- ".length() + item.text().length()).sum();
        return new Reply.Say(
                json.get("topic").textValue(),
                words(json, text.substring(0, text.length() - listed)),
                items,
                text(json, "note"));
    }

    private static Reply question(JsonNode json) {
        var choices = new ArrayList<Choice>();
        for (JsonNode choice : json.get("choices")) {
            choices.add(
                    new Choice(
                            choice.get("value").textValue(),
                            choice.get("label").textValue(),
                            text(choice, "hint")));
        }
        return new Reply.Question(
                json.get("fact").textValue(),
                Prose.ours(json.get("text").textValue()),
                choices,
                json.get("help").textValue(),
                json.get("why").textValue());
    }

    private Reply result(JsonNode json) {
        Prose words = words(json);
        String sentence = json.get("quotes").get(0).get("sentence").textValue();
        return new Reply.Result(
                entry(json, sentence),
                words,
                json.get("title").textValue(),
                text(json, "condition"),
                json.get("ours").textValue(),
                texts(json.get("cautions")),
                items(json.get("because")));
    }

    /** As it was then, even where the table has another rule under its id now. */
    Entry entry(JsonNode json, String sentence) {
        String id = json.get("rule").textValue();
        Condition when =
                table.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .map(Rule::when)
                        .findFirst()
                        .orElse(ANY);
        Rating rating = Rating.valueOf(json.get("rating").textValue().toUpperCase(Locale.ROOT));
        var rule =
                new Rule(
                        id,
                        json.get("situation").textValue(),
                        when,
                        json.get("option").textValue(),
                        rating,
                        json.get("wording").textValue(),
                        sentence);
        return new Entry(rule, list(json.get("when")).stream().map(ReplyReader::needs).toList());
    }

    private static Alternative needs(JsonNode json) {
        var needs = new LinkedHashMap<String, List<String>>();
        json.properties().forEach(one -> needs.put(one.getKey(), texts(one.getValue())));
        return new Alternative(needs);
    }

    private Reply alarm(JsonNode json) {
        var offers = new ArrayList<Reply.Offer>();
        for (JsonNode choice : list(json.get("choices"))) {
            offers.add(
                    new Reply.Offer(
                            Command.of(choice.get("command").textValue()).orElseThrow(),
                            choice.get("label").textValue()));
        }
        return new Reply.Alarm(json.get("kind").textValue(), words(json), offers);
    }

    private static List<Reply.Item> items(@Nullable JsonNode json) {
        return list(json).stream()
                .map(item -> new Reply.Item(item.get("text").textValue(), text(item, "fact")))
                .toList();
    }

    static List<String> texts(JsonNode json) {
        return list(json).stream().map(JsonNode::textValue).toList();
    }

    static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::textValue);
    }

    private static List<JsonNode> list(@Nullable JsonNode json) {
        return json == null || !json.isArray()
                ? List.of()
                : StreamSupport.stream(json.spliterator(), false).toList();
    }
}
