package assistant.wire;

import assistant.conversation.Channel;
import assistant.conversation.Incoming;
import assistant.conversation.Message;
import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.dialog.Command;
import assistant.source.Source;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what clients send; refuses what is not exactly as the contract says. */
public final class MessageReader {
    /** The longest typed message, in code points. */
    public static final int LONGEST_TEXT = 2_000;

    /** The longest message id, in characters. */
    public static final int LONGEST_KEY = 200;

    private static final List<String> KINDS = List.of("text", "facts", "command");

    private final DecisionTable table;

    public MessageReader(DecisionTable table) {
        this.table = table;
    }

    /** The channel that a conversation is to begin on; web where nothing is said. */
    public static Channel channel(byte[] body) throws BadMessage {
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return Channel.WEB;
        }
        JsonNode node = members(body, Set.of("channel"));
        if (!node.has("channel")) {
            return Channel.WEB;
        }
        return Channel.page(text(node, "channel"))
                .orElseThrow(() -> BadMessage.malformed("'channel' is 'web' or 'kiosk'."));
    }

    /** The message that a relay sends: exactly one of text, facts and command. */
    public Message message(JsonNode node) throws BadMessage {
        if (KINDS.stream().filter(node::has).count() != 1) {
            throw BadMessage.malformed("Send exactly one of 'text', 'facts' and 'command'.");
        }
        return node.has("text")
                ? typed(text(node, "text"))
                : node.has("facts") ? pressed(node.get("facts")) : commanded(node);
    }

    /**
     * A message.
     *
     * @param header the Idempotency-Key, if one was sent
     */
    public Incoming message(byte[] body, Optional<String> header) throws BadMessage {
        JsonNode node = members(body, Set.of("text", "facts", "command", "messageId"));
        return new Incoming(message(node), key(node, header, body));
    }

    private static Message typed(String text) throws BadMessage {
        String clean = Surrogates.mend(text);
        if (clean.isBlank()) {
            throw BadMessage.malformed("'text' is blank. Send some words.");
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST_TEXT) {
            throw BadMessage.tooLong("'text' has at most 2,000 characters.");
        }
        return new Message.Text(clean);
    }

    private Message pressed(JsonNode facts) throws BadMessage {
        if (!facts.isObject() || facts.isEmpty()) {
            throw BadMessage.malformed("'facts' is an object of facts and values, not empty.");
        }
        var told = new LinkedHashMap<String, String>();
        for (var one : facts.properties()) {
            told.put(one.getKey(), value(one.getKey(), one.getValue()));
        }
        return new Message.Pressed(new Facts(told));
    }

    private String value(String id, JsonNode node) throws BadMessage {
        Optional<Fact> fact = table.fact(id);
        if (fact.isEmpty()) {
            String known = table.facts().stream().map(Fact::id).collect(Collectors.joining(", "));
            throw BadMessage.malformed("There is no such fact. There are: " + known + ".");
        }
        if (!node.isTextual() || !fact.get().takes(node.textValue())) {
            String values = String.join(", ", fact.get().values());
            throw BadMessage.malformed("'%s' takes: %s, unknown.".formatted(id, values));
        }
        return node.textValue();
    }

    private static Message commanded(JsonNode node) throws BadMessage {
        String known =
                Arrays.stream(Command.values())
                        .map(Command::word)
                        .collect(Collectors.joining(", "));
        return new Message.Commanded(
                Command.of(text(node, "command"))
                        .orElseThrow(() -> BadMessage.malformed("'command' is one of: " + known)));
    }

    private static Optional<Incoming.Key> key(JsonNode node, Optional<String> header, byte[] body)
            throws BadMessage {
        Optional<String> id =
                node.has("messageId") ? Optional.of(text(node, "messageId")) : Optional.empty();
        if (id.isPresent() && header.isPresent() && !id.equals(header)) {
            throw BadMessage.malformed("'messageId' and the Idempotency-Key header differ.");
        }
        Optional<String> given = id.or(() -> header);
        if (given.filter(key -> key.isBlank() || key.length() > LONGEST_KEY).isPresent()) {
            throw BadMessage.malformed("A message id has 1 to 200 characters.");
        }
        return given.map(key -> new Incoming.Key(key, Source.sha256(body)));
    }

    private static JsonNode members(byte[] body, Set<String> known) throws BadMessage {
        JsonNode node = Json.read(body);
        if (!node.isObject()) {
            throw BadMessage.malformed("The body is not a JSON object.");
        }
        for (var one : node.properties()) {
            if (!known.contains(one.getKey())) {
                String members = String.join(", ", known.stream().sorted().toList());
                throw BadMessage.malformed("Unknown member. Known are: " + members + ".");
            }
        }
        return node;
    }

    private static String text(JsonNode node, String name) throws BadMessage {
        JsonNode value = node.get(name);
        if (!value.isTextual()) {
            throw BadMessage.malformed("'%s' is a string.".formatted(name));
        }
        return value.textValue();
    }
}
