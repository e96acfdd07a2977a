package assistant.channel;

import assistant.wire.BadMessage;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** Reads the JSON of platforms. */
public final class Tree {
    private Tree() {}

    /**
     * A JSON object, within limits.
     *
     * @throws Unreadable when it is none
     */
    public static JsonNode object(byte[] body) throws Unreadable {
        try {
            JsonNode node = Json.readBatch(body);
            if (!node.isObject()) {
                throw new Unreadable();
            }
            return node;
        } catch (BadMessage bad) {
            throw new Unreadable();
        }
    }

    /** A text, not blank; none where there is something else. */
    public static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue()).filter(text -> !text.isBlank());
    }

    /** A text or whole number as text, such as an id. */
    public static String id(JsonNode node) throws Unreadable {
        Optional<String> id = node.isIntegralNumber() ? Optional.of(node.asText()) : text(node);
        return id.filter(one -> one.length() <= LONGEST_ID).orElseThrow(Unreadable::new);
    }

    private static final int LONGEST_ID = 512;
}
