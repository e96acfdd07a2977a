package assistant.conversation;

/** The store cannot be reached now; nothing was taken, and the same message may be sent again. */
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreAway(Throwable cause) {
        super("the store is away", cause);
    }
}
