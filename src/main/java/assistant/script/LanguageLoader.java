package assistant.script;

import assistant.understanding.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads {@code language.en.yaml}. */
final class LanguageLoader {
    private final LanguageKeys keys;
    private final Faults faults;

    LanguageLoader(LanguageKeys keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /**
     * @param common the common words, one a line; lines that begin with {@code #} are remarks
     */
    Language load(Node node, String common) {
        var phrases = new LinkedHashMap<String, List<String>>();
        flatten("", node, phrases);
        var words =
                common.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(String::strip)
                        .distinct()
                        .toList();
        return new Language(phrases, words);
    }

    private void flatten(String key, Node node, Map<String, List<String>> phrases) {
        switch (node) {
            case Node.Keys group ->
                    group.nodes()
                            .forEach(
                                    (name, one) ->
                                            flatten(
                                                    key.isEmpty() ? name : key + "." + name,
                                                    one,
                                                    phrases));
            case Node.Items items -> {
                check(key, items.place());
                phrases.put(
                        key,
                        Fields.any(new Node.Keys(items.place(), Map.of("it", items)), faults)
                                .texts("it"));
            }
            case Node.Text text ->
                    faults.add(text.place(), "a list is wanted here", "Write '[one, two]'.");
        }
    }

    private void check(String key, Place place) {
        int dot = key.indexOf('.');
        String group = dot < 0 ? key : key.substring(0, dot);
        if (!keys.groups().contains(group)) {
            faults.unknown(place, "group", group, keys.groups());
        }
        keys.keysOf(group)
                .filter(known -> !known.contains(key))
                .ifPresent(known -> faults.unknown(place, "key", key, known));
    }
}
