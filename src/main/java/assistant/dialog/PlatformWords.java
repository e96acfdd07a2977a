package assistant.dialog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words around a conversation on a messaging platform.
 *
 * @param privacy one line, for platforms that others can read along
 * @param choose on the button that opens a list, at most 20 characters
 * @param goOn how to go on after an alarm, where there are no buttons
 */
public record PlatformWords(Messages messages, String privacy, String choose, String goOn) {
    /** The key of the privacy line. */
    public static final String PRIVACY = "platform.privacy";

    static final String PREFIX = "platform.";
    static final List<String> IDS = List.of("privacy", "reply", "or", "choose", "go-on");

    public static PlatformWords of(Messages messages) {
        return new PlatformWords(
                messages,
                messages.text(PRIVACY),
                messages.text(PREFIX + "choose"),
                messages.text(PREFIX + "go-on"));
    }

    /**
     * How to answer by number, such as "Reply 1, 2 or 3".
     *
     * @param choices how many there are, 2 or more
     */
    public String reply(int choices) {
        String first =
                IntStream.range(1, choices)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        String numbers = first + messages.text(PREFIX + "or") + choices;
        return messages.say(PREFIX + "reply", Map.of("numbers", Prose.ours(numbers))).text();
    }
}
