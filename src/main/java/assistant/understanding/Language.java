package assistant.understanding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the readers know of a language, as data.
 *
 * @param phrases dotted key, such as {@code command.back}, to phrases
 * @param common words that people use, which are never taken for misspelt; in order
 */
public record Language(Map<String, List<String>> phrases, List<String> common) {
    public Language {
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        common = common.stream().sorted().toList();
    }

    /** The phrases of a key; none where it is not there. */
    public List<String> of(String key) {
        return phrases.getOrDefault(key, List.of());
    }

    /** What stands under the keys that begin with {@code prefix.}, by the rest of the key. */
    public Map<String, List<String>> under(String prefix) {
        var under = new LinkedHashMap<String, List<String>>();
        phrases.forEach(
                (key, values) -> {
                    if (key.startsWith(prefix + ".")) {
                        under.put(key.substring(prefix.length() + 1), values);
                    }
                });
        return under;
    }
}
