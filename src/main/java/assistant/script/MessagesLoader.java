package assistant.script;

import assistant.dialog.MessageKeys;
import assistant.dialog.Messages;
import assistant.dialog.Template;
import assistant.source.Source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Loads {@code messages.en.yaml}: none missing, none unused, nothing quoted but the article. */
final class MessagesLoader {
    /** What a place always fills in. */
    private static final Set<String> SETTINGS = Set.of("number");

    private final Source source;
    private final MessageKeys keys;
    private final Faults faults;
    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    MessagesLoader(Source source, MessageKeys keys, Faults faults) {
        this.source = source;
        this.keys = keys;
        this.faults = faults;
    }

    Messages load(Node node) {
        flatten("", node);
        keys.must().stream()
                .filter(key -> !templates.containsKey(key))
                .forEach(
                        key ->
                                faults.add(
                                        nearest(node, key),
                                        "message '%s' is missing".formatted(key),
                                        "Write it."));
        templates.forEach(this::check);
        return new Messages(source, templates, Map.of("number", "911"));
    }

    Map<String, Template> templates() {
        return templates;
    }

    Place place(String key) {
        return places.getOrDefault(key, new Place(ScriptLoader.MESSAGES, 0));
    }

    private void flatten(String key, Node node) {
        switch (node) {
            case Node.Keys group ->
                    group.nodes()
                            .forEach(
                                    (name, one) ->
                                            flatten(key.isEmpty() ? name : key + "." + name, one));
            case Node.Text text -> {
                templates.put(key, new Template(text.value()));
                places.put(key, text.place());
            }
            case Node.Items items ->
                    faults.add(
                            items.place(), "a text is wanted here", "Write one text, not a list.");
        }
    }

    private Place nearest(Node node, String key) {
        Place place = node.place();
        for (String part : key.split("\\.")) {
            if (node instanceof Node.Keys group && group.nodes().get(part) != null) {
                node = group.nodes().get(part);
                place = node.place();
            } else {
                return place;
            }
        }
        return place;
    }

    private void check(String key, Template template) {
        if (!keys.must().contains(key) && !keys.may().contains(key)) {
            var known = new TreeSet<>(keys.must());
            known.addAll(keys.may());
            known.removeAll(templates.keySet());
            faults.unknown(place(key), "unused message: the name", key, known);
        }
        for (String name : template.placeholders()) {
            boolean fits =
                    SETTINGS.contains(name)
                            || source.has(name)
                            || MessageKeys.filled(key).contains(name);
            if (!fits) {
                var known = new TreeSet<>(MessageKeys.filled(key));
                known.addAll(SETTINGS);
                source.all().forEach(one -> known.add(one.sentence()));
                faults.unknown(place(key), "'%s': placeholder".formatted(key), name, known);
            }
        }
        MessageKeys.filled(key).stream()
                .filter(name -> !template.placeholders().contains(name))
                .forEach(
                        name ->
                                faults.add(
                                        place(key),
                                        "'%s' leaves out {%s}".formatted(key, name),
                                        "Say where it stands."));
    }
}
