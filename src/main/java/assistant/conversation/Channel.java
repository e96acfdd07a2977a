package assistant.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a patient meets the assistant: at a page of ours, or on a messaging platform. */
public enum Channel {
    WEB,
    KIOSK,
    TWILIO,
    WHATSAPP,
    MESSENGER,
    TELEGRAM,
    SLACK,
    STANDARD;

    /** The word on the wire, such as {@code web}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether messages come and go through somebody else's servers. */
    public boolean isPlatform() {
        return this != WEB && this != KIOSK;
    }

    public static Optional<Channel> of(String word) {
        return Stream.of(values()).filter(channel -> channel.word().equals(word)).findFirst();
    }

    /** One of our own pages. */
    public static Optional<Channel> page(String word) {
        return of(word).filter(channel -> !channel.isPlatform());
    }
}
