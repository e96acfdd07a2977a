package assistant.wire;

/** A request that cannot be taken; its message names what is wrong and what would be right. */
public final class BadMessage extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MALFORMED = 400;
    private static final int TOO_LONG = 422;

    private final int status;

    private BadMessage(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static BadMessage malformed(String detail) {
        return new BadMessage(MALFORMED, detail);
    }

    static BadMessage tooLong(String detail) {
        return new BadMessage(TOO_LONG, detail);
    }

    /** The HTTP status it stands for, 400 or 422. */
    public int status() {
        return status;
    }

    /** What is wrong; never a word of the patient's. */
    public String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }
}
