package assistant.dialog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that stand around a conversation on a page: its buttons, headings and errors. */
public final class PageWords {
    static final String PREFIX = "page.";
    static final List<String> IDS =
            List.of(
                    "title",
                    "ours",
                    "article",
                    "source",
                    "more",
                    "rating",
                    "if",
                    "you",
                    "answer",
                    "type",
                    "send",
                    "why",
                    "back",
                    "restart",
                    "disclaimer",
                    "read",
                    "size",
                    "close",
                    "told",
                    "nothing-told",
                    "change",
                    "keep",
                    "emergency",
                    "call",
                    "care",
                    "working",
                    "offline",
                    "trouble",
                    "busy",
                    "in-emergency",
                    "away",
                    "no-start",
                    "refused",
                    "too-long",
                    "gone",
                    "print",
                    "begin",
                    "tools",
                    "open",
                    "because",
                    "again",
                    "erase",
                    "erase-sure",
                    "erase-yes",
                    "erased",
                    "not-erased",
                    "save-pdf",
                    "save-text",
                    "copy",
                    "saved",
                    "copied",
                    "not-copied");

    private PageWords() {}

    /** Each word by its id, such as {@code send}. */
    public static Map<String, String> of(Messages messages) {
        var words = new TreeMap<String, String>();
        IDS.forEach(id -> words.put(id, messages.text(PREFIX + id)));
        return words;
    }
}
