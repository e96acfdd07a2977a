package assistant.conversation;

import assistant.dialog.Conversation;

/**
 * How what is kept is written down, as UTF-8.
 *
 * <p>Reading what was written gives an equal value, for the same content version. Under another one
 * it gives what can still be told: a sentence that is no longer the article's is no quotation.
 */
public interface Notation {
    byte[] conversation(Conversation conversation);

    Conversation conversation(byte[] written);

    byte[] exchange(Exchange exchange);

    Exchange exchange(byte[] written);

    byte[] post(Post post);

    Post post(byte[] written);

    /** A letter with its address, as it waits in the outbox. */
    record Post(Address to, Letter letter) {
        @Override
        public String toString() {
            return to.toString();
        }
    }
}
