package assistant.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code openapi.json} says of an answer; every answer in the tests is held against it. */
final class Described {
    static final Path FILE = Path.of("src/main/resources/openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFS = "#/$defs/";
    private static final Described OURS = new Described();

    private final ObjectNode api;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Described() {
        try {
            api = (ObjectNode) JSON.readTree(Files.readString(FILE));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static Described ours() {
        return OURS;
    }

    ObjectNode api() {
        return api;
    }

    /** Fails when the answer is not as it is described; what is not described may be anything. */
    void check(String method, String path, HttpResponse<String> answer) {
        var operation = operation(method, path.split("\\?", 2)[0]);
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (operation.isEmpty() || answer.body().isEmpty()) {
            return;
        }
        String status = Integer.toString(answer.statusCode());
        JsonNode response = resolved(operation.get().path("responses").path(status));
        if (response.isMissingNode()) {
            throw new AssertionError(method + " " + path + " gave " + status + ", not described");
        }
        JsonNode content = response.path("content").path(type);
        if (content.isMissingNode()) {
            throw new AssertionError(method + " " + path + ": " + type + " is not described");
        }
        if (content.has("schema") && type.endsWith("json")) {
            validate(content.get("schema"), answer.body(), method + " " + path + " " + status);
        }
    }

    void validate(JsonNode schema, String body, String where) {
        var errors =
                schemas.computeIfAbsent(schema.toString(), this::schema)
                        .validate(body, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(where + ": " + errors + "\n" + body);
        }
    }

    private Schema schema(String text) {
        try {
            ObjectNode whole = (ObjectNode) JSON.readTree(text);
            whole.set("$defs", api.path("components").path("schemas"));
            return registry.getSchema(
                    whole.toString().replace("#/components/schemas/", DEFS), InputFormat.JSON);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    Optional<JsonNode> operation(String method, String path) {
        for (var one : api.get("paths").properties()) {
            String pattern = one.getKey().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
            JsonNode operation = one.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            if (path.matches(pattern) && !operation.isMissingNode()) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    JsonNode resolved(JsonNode node) {
        String to = node.path("$ref").asText();
        return to.isEmpty() ? node : api.at(to.substring(1));
    }
}
