package assistant.dialog;

import java.util.Locale;

/** What a message was for. */
public enum Intent {
    ANSWER,
    UNKNOWN,
    ASK,
    WHAT_IF,
    WHY,
    REPEAT,
    BACK,
    RESTART,
    HELP,
    CONTINUE,
    FINISH,
    GREET,
    THANK,
    HUMAN,
    DELETE,
    EMERGENCY,
    UNCLEAR;

    /** The word on the wire, such as {@code what-if}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Intent of(Command command) {
        return valueOf(command.name());
    }
}
