package assistant.channel;

/** A request, or an entry of one, is not what the platform sends. It tells nothing more. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    public Unreadable() {
        super("unreadable", null, false, false);
    }
}
