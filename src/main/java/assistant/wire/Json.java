package assistant.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** One JSON parser with tight limits, one writer, and the small parts that every shape needs. */
public final class Json {
    /** Deeper nesting than any shape of ours has. */
    private static final int DEPTH = 32;

    private static final int LONGEST_STRING = 16_384;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 32;
    private static final int MOST_TOKENS = 10_000;

    /** A platform puts up to a thousand messages in one body; Slack's are the longest. */
    private static final int LONGEST_STRING_OF_A_BATCH = 65_536;

    private static final int MOST_TOKENS_OF_A_BATCH = 250_000;

    private static final JsonMapper MAPPER = mapper(LONGEST_STRING, MOST_TOKENS);
    private static final JsonMapper BATCH =
            mapper(LONGEST_STRING_OF_A_BATCH, MOST_TOKENS_OF_A_BATCH);

    private static JsonMapper mapper(int longest, int most) {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(longest)
                        .maxNameLength(LONGEST_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxTokenCount(most)
                        .build();
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .streamReadConstraints(constraints)
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                                .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static final JsonMapper OWN =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .build();

    private Json() {}

    /**
     * Reads JSON.
     *
     * @throws BadMessage when it is none, or goes past the limits; it never repeats the text
     */
    public static JsonNode read(byte[] bytes) throws BadMessage {
        return read(MAPPER, bytes);
    }

    /** As {@link #read}, with the limits of a platform's batch of up to 1 MB. */
    public static JsonNode readBatch(byte[] bytes) throws BadMessage {
        return read(BATCH, bytes);
    }

    private static JsonNode read(JsonMapper mapper, byte[] bytes) throws BadMessage {
        try {
            JsonNode node = mapper.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw BadMessage.malformed("The body is empty. Send a JSON object.");
            }
            return node;
        } catch (IOException wrong) {
            throw BadMessage.malformed("The body is not JSON, or is nested or repeated too much.");
        }
    }

    /** Reads JSON that we wrote ourselves. */
    static JsonNode trusted(byte[] bytes) {
        try {
            return OWN.readTree(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As UTF-8; half a surrogate pair, which UTF-8 cannot say, is escaped and comes back whole. */
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of ours is not JSON", impossible);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    public static ObjectNode object(Map<String, String> texts) {
        ObjectNode object = object();
        texts.forEach(object::put);
        return object;
    }
}
