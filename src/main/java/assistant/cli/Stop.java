package assistant.cli;

/** A command cannot go on; its message is for the one who called it. */
final class Stop extends Exception {
    private static final long serialVersionUID = 1;
    static final int FAULTS = 1;
    static final int USAGE = 2;

    private final int code;

    Stop(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The exit code, 1 or 2. */
    int code() {
        return code;
    }
}
