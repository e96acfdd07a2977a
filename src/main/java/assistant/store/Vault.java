package assistant.store;

import assistant.conversation.Exchange;
import assistant.conversation.Notation;
import assistant.conversation.Notation.Post;
import assistant.dialog.Conversation;

/** Writes down what a patient told, sealed under the conversation's key, and reads it back. */
final class Vault {
    private final Notation notation;

    Vault(Notation notation) {
        this.notation = notation;
    }

    byte[] state(Sealer key, String id, Conversation conversation) {
        return key.seal("state " + id, notation.conversation(conversation));
    }

    Conversation state(Sealer key, String id, byte[] sealed) {
        return notation.conversation(key.open("state " + id, sealed));
    }

    byte[] exchange(Sealer key, String id, Exchange exchange) {
        return key.seal(purpose(id, exchange.number()), notation.exchange(exchange));
    }

    Exchange exchange(Sealer key, String id, int number, byte[] sealed) {
        return notation.exchange(key.open(purpose(id, number), sealed));
    }

    private static String purpose(String id, int number) {
        return "exchange " + id + " " + number;
    }

    byte[] post(Sealer key, String letter, Post post) {
        return key.seal("letter " + letter, notation.post(post));
    }

    Post post(Sealer key, String letter, byte[] sealed) {
        return notation.post(key.open("letter " + letter, sealed));
    }
}
