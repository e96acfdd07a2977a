package assistant.store;

import java.util.List;
import java.util.Optional;

/**
 * What one turn writes, row by row; all of it or nothing.
 *
 * @param seen the message that came, if its sender gave it an id
 * @param fresh the conversation, where it is new
 * @param state the conversation's new state, where it is not
 */
record Change(
        Optional<Seen> seen,
        Optional<Fresh> fresh,
        Optional<State> state,
        List<Said> said,
        List<Sent> sent) {
    Change {
        said = List.copyOf(said);
        sent = List.copyOf(sent);
    }

    /** Which conversation it is about. */
    String conversation() {
        return fresh.map(Fresh::id).or(() -> state.map(State::id)).orElseThrow();
    }

    /** A row of {@code seen}. */
    record Seen(byte[] message, byte[] content, String conversation, int number, long until) {}

    /**
     * A row of {@code conversation}, with its key.
     *
     * @param person who it is with, as a hash; none at a page of ours
     */
    record Fresh(
            String id,
            String channel,
            String token,
            int turn,
            String content,
            byte[] state,
            long active,
            Keyring.Kept key,
            Optional<byte[]> person) {}

    /**
     * What changes in a row of {@code conversation}.
     *
     * @param before the turn that the step was run on: another one by now means that it is stale
     */
    record State(String id, int before, int turn, String content, byte[] state, long active) {}

    /** A row of {@code exchange}. */
    record Said(String conversation, int number, byte[] body) {}

    /** A row of {@code letter}; {@code until} only for a farewell. */
    record Sent(
            String id,
            String conversation,
            String channel,
            byte[] body,
            long written,
            Optional<Long> until) {}

    /** How it went. */
    enum Result {
        /** It is kept. */
        DONE,
        /** The message came before; nothing is changed. */
        SEEN,
        /** Another turn was taken meanwhile, or it is gone; nothing is changed. */
        STALE
    }
}
