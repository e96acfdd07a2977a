package assistant.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a patient meets the assistant. */
public enum Channel {
    WEB,
    KIOSK;

    /** The word on the wire, such as {@code web}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> of(String word) {
        return Stream.of(values()).filter(channel -> channel.word().equals(word)).findFirst();
    }
}
