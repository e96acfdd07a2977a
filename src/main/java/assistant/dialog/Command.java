package assistant.dialog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a patient can tell the conversation to do, in any state. */
public enum Command {
    BACK,
    RESTART,
    REPEAT,
    WHY,
    HELP,
    FINISH,
    CONTINUE;

    /** The word on the wire, such as {@code back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the message that says what it stands as among what was said. */
    String key() {
        return "command." + word();
    }

    public static Optional<Command> of(String word) {
        return Stream.of(values()).filter(command -> command.word().equals(word)).findFirst();
    }
}
