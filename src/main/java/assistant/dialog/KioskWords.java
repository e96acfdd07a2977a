package assistant.dialog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of the screen in a waiting room, besides those of every page. */
public final class KioskWords {
    static final String PREFIX = "kiosk.";
    static final List<String> IDS =
            List.of(
                    "start",
                    "next",
                    "about",
                    "nothing-kept",
                    "not-advice",
                    "finished",
                    "type",
                    "typing",
                    "put-away",
                    "space",
                    "delete",
                    "aloud",
                    "quiet",
                    "still-there",
                    "wipe-soon",
                    "go-on",
                    "photo",
                    "print",
                    "said",
                    "staff",
                    "staff-what",
                    "staff-emergency");

    /** Where the page fills in the seconds itself. */
    private static final Map<String, Prose> LEFT_OPEN = Map.of("count", Prose.ours("{count}"));

    private KioskWords() {}

    /** Each word by its id, such as {@code start}. */
    public static Map<String, String> of(Messages messages) {
        var words = new TreeMap<String, String>();
        IDS.forEach(id -> words.put(id, messages.say(PREFIX + id, LEFT_OPEN).text()));
        return words;
    }
}
