package assistant.conversation;

/** No further conversation can be kept now. */
public final class StoreFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFull() {
        super("the store is full");
    }
}
