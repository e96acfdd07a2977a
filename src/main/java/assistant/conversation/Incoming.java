package assistant.conversation;

import java.util.Optional;

/**
 * One message as it came in.
 *
 * @param key what makes a repeat of it known, if the sender gave something
 */
public record Incoming(Message message, Optional<Key> key) {
    /**
     * A sender's id of a message, with a hash of what was sent under it.
     *
     * @param id at most 200 characters
     * @param digest SHA-256 of the message, hex
     */
    public record Key(String id, String digest) {}
}
