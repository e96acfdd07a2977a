package assistant.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file into nodes; every scalar is text, a key given twice is a fault. */
final class Yaml {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final String file;
    private final JsonParser parser;
    private final Faults faults;

    private Yaml(String file, JsonParser parser, Faults faults) {
        this.file = file;
        this.parser = parser;
        this.faults = faults;
    }

    /** The file's content; empty keys, and a fault, where it is no YAML. */
    static Node read(String file, String content, Faults faults) {
        Place whole = new Place(file, 0);
        try (JsonParser parser = FACTORY.createParser(content)) {
            if (parser.nextToken() == null) {
                faults.add(whole, "the file is empty", "Write its keys.");
                return new Node.Keys(whole, Map.of());
            }
            return new Yaml(file, parser, faults).node();
        } catch (JsonProcessingException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            String what = "this is no YAML: " + firstLine(wrong.getOriginalMessage());
            faults.add(new Place(file, line), what, "Check indents, quotes and brackets.");
        } catch (IOException wrong) {
            faults.add(whole, "the file cannot be read", "Check that it is UTF-8 text.");
        }
        return new Node.Keys(whole, Map.of());
    }

    private Node node() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys();
            case START_ARRAY -> items();
            default -> new Node.Text(place(), parser.getText());
        };
    }

    private Node keys() throws IOException {
        Place place = place();
        var nodes = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place at = place();
            String key = parser.currentName();
            parser.nextToken();
            if (nodes.put(key, node()) != null) {
                faults.add(at, "key '%s' is given twice".formatted(key), "Keep one of them.");
            }
        }
        return new Node.Keys(place, nodes);
    }

    private Node items() throws IOException {
        Place place = place();
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new Node.Items(place, nodes);
    }

    private Place place() {
        return new Place(file, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
