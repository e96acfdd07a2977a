package assistant.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Strict reading of one set of keys: a missing, unknown or misshapen one is a fault. */
final class Fields {
    private final Place place;
    private final Map<String, Node> nodes;
    private final Faults faults;

    private Fields(Place place, Map<String, Node> nodes, Faults faults) {
        this.place = place;
        this.nodes = nodes;
        this.faults = faults;
    }

    /** Reads keys of which these must and those may be there. */
    static Fields of(Node node, Set<String> must, Set<String> may, Faults faults) {
        Fields fields = any(node, faults);
        var known = new TreeSet<>(must);
        known.addAll(may);
        fields.nodes.forEach(
                (key, value) -> {
                    if (!known.contains(key)) {
                        faults.unknown(value.place(), "key", key, known);
                    }
                });
        must.stream()
                .filter(key -> !fields.nodes.containsKey(key))
                .forEach(
                        key ->
                                faults.add(
                                        node.place(),
                                        "key '%s' is missing".formatted(key),
                                        "Add it."));
        return fields;
    }

    /** Reads keys that may have any name. */
    static Fields any(Node node, Faults faults) {
        if (node instanceof Node.Keys keys) {
            return new Fields(keys.place(), keys.nodes(), faults);
        }
        faults.add(node.place(), "keys are wanted here", "Write 'key: value'.");
        return new Fields(node.place(), Map.of(), faults);
    }

    Place place() {
        return place;
    }

    Place place(String key) {
        return Optional.ofNullable(nodes.get(key)).map(Node::place).orElse(place);
    }

    Set<String> names() {
        return nodes.keySet();
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** The node of a key; none, without a fault, where it is not there. */
    Optional<Node> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    /** The text of a key; empty where it is not there. */
    String text(String key) {
        return node(key).map(this::text).orElse("");
    }

    private String text(Node node) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        faults.add(node.place(), "one word or text is wanted here", "Write a single value.");
        return "";
    }

    /** The texts of a key; none where it is not there. */
    List<String> texts(String key) {
        return items(key).stream().map(this::text).toList();
    }

    List<Node> items(String key) {
        Node node = nodes.get(key);
        if (node instanceof Node.Items items) {
            return items.nodes();
        }
        if (node != null) {
            faults.add(node.place(), "a list is wanted here", "Write '[one, two]' or '- one'.");
        }
        return List.of();
    }

    /** The text of a key, which must be one of these. */
    String oneOf(String key, String kind, Collection<String> known) {
        String text = text(key);
        if (has(key) && !known.contains(text)) {
            faults.unknown(place(key), kind, text, known);
        }
        return text;
    }

    /** The texts of a key, each of which must be one of these. */
    List<String> someOf(String key, String kind, Collection<String> known) {
        var texts = new ArrayList<String>();
        for (Node item : items(key)) {
            String text = text(item);
            if (known.contains(text)) {
                texts.add(text);
            } else {
                faults.unknown(item.place(), kind, text, known);
            }
        }
        return texts;
    }

    boolean yes(String key) {
        return has(key) && oneOf(key, "value", List.of("true", "false")).equals("true");
    }

    /** A whole number of 0 or more; 0 where it is not there. */
    int number(String key) {
        String text = text(key);
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        if (has(key)) {
            faults.add(place(key), "a whole number is wanted here", "Write digits only.");
        }
        return 0;
    }

    /** Each key with its text. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        nodes.forEach((key, node) -> all.put(key, text(node)));
        return all;
    }
}
