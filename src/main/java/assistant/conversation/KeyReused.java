package assistant.conversation;

/** A message id came before, with another message. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyReused() {
        super("the message id was used before for another message");
    }
}
