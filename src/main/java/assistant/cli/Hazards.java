package assistant.cli;

import assistant.script.Folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The hazard log of a topic folder: what could hurt someone, and what prevents it.
 *
 * @param all in the order of the file
 * @param faults what is missing in it
 */
record Hazards(List<Hazard> all, List<String> faults) {
    static final String FILE = "hazards.yaml";
    private static final List<String> PARTS = List.of("harm", "cause", "prevention");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    Hazards {
        all = List.copyOf(all);
        faults = List.copyOf(faults);
    }

    /**
     * One of them.
     *
     * @param tests that show that it is prevented, as Class or Class.method
     */
    record Hazard(String id, String harm, List<String> tests) {
        Hazard {
            tests = List.copyOf(tests);
        }
    }

    /** Those of a folder; none where it has no log. */
    static Hazards of(Folder folder) {
        var all = new ArrayList<Hazard>();
        var faults = new ArrayList<String>();
        try {
            JsonNode log = YAML.readTree(folder.text(FILE).orElse("hazards: {}")).path("hazards");
            for (var one : log.properties()) {
                all.add(hazard(one.getKey(), one.getValue(), faults));
            }
        } catch (JsonProcessingException wrong) {
            faults.add(FILE + " is not YAML");
        }
        return new Hazards(all, faults);
    }

    private static Hazard hazard(String id, JsonNode node, List<String> faults) {
        for (String part : PARTS) {
            if (node.path(part).asText().isBlank()) {
                faults.add("%s: %s has no '%s'".formatted(FILE, id, part));
            }
        }
        var tests =
                StreamSupport.stream(node.path("tests").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
        if (tests.isEmpty()) {
            faults.add("%s: %s names no test".formatted(FILE, id));
        }
        return new Hazard(id, node.path("harm").asText(), tests);
    }
}
