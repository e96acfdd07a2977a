package assistant.dialog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of the page that works without scripts, besides those of every page. */
public final class PlainWords {
    static final String PREFIX = "plain.";
    static final List<String> IDS =
            List.of(
                    "begin", "about", "text", "again", "finish", "delete", "empty", "old", "forged",
                    "cookies", "take", "as-page", "as-text", "as-pdf", "said", "busy", "try");

    private PlainWords() {}

    /** Each word by its id, those of every page included. */
    public static Map<String, String> of(Messages messages) {
        var words = new TreeMap<>(PageWords.of(messages));
        IDS.forEach(id -> words.put("plain-" + id, messages.text(PREFIX + id)));
        return words;
    }
}
