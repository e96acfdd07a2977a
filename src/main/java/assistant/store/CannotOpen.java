package assistant.store;

/**
 * A store cannot be opened; the message tells an operator what is wrong and what would be right.
 */
public final class CannotOpen extends Exception {
    private static final long serialVersionUID = 1;

    CannotOpen(String message) {
        super(message, null, false, false);
    }

    /** What is wrong, and what would be right. */
    public String reason() {
        String reason = getMessage();
        return reason == null ? "" : reason;
    }
}
