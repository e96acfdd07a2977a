package assistant.conversation;

/**
 * A message as a platform delivered it.
 *
 * @param id the platform's own id of the message: a second delivery is the same message
 */
public record Delivered(Address from, String id, Message message) {
    /** The same message, once it is known that it cannot be taken. */
    public Delivered failed() {
        return new Delivered(from, id, new Message.Failed(message));
    }

    @Override
    public String toString() {
        return from.toString();
    }
}
