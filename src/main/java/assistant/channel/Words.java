package assistant.channel;

import assistant.conversation.Message;
import assistant.wire.MessageReader;
import assistant.wire.Surrogates;

import java.util.Optional;

/** Makes a message of typed words. */
public final class Words {
    private Words() {}

    /** The message; none where there are no words. What is too long stays whole, to be told so. */
    public static Optional<Message> message(String text) {
        String clean = Surrogates.mend(text);
        if (clean.isBlank()) {
            return Optional.empty();
        }
        boolean fits = clean.codePointCount(0, clean.length()) <= MessageReader.LONGEST_TEXT;
        return Optional.of(fits ? new Message.Text(clean) : new Message.Overlong(clean));
    }
}
