package assistant.conversation;

import assistant.dialog.Conversation;

import java.time.Instant;

/**
 * A conversation as it is kept.
 *
 * @param id a random handle that opens nothing by itself
 * @param tokenHash SHA-256 of the token that opens it, hex; empty where none does
 * @param turn number of the last turn, 0 for the first
 * @param script the content version it is held under
 * @param active when the patient was last heard of
 */
public record Stored(
        String id,
        String tokenHash,
        Channel channel,
        int turn,
        Conversation conversation,
        String script,
        Instant active) {
    public Stored activeAt(Instant now) {
        return new Stored(id, tokenHash, channel, turn, conversation, script, now);
    }

    /** A clock that is put back does not make it look idle once the clock is right again. */
    Stored next(Conversation now, String script, Instant at) {
        Instant latest = at.isAfter(active) ? at : active;
        return new Stored(id, tokenHash, channel, turn + 1, now, script, latest);
    }

    /** There is nothing of the patient's in it. */
    @Override
    public String toString() {
        return channel.word() + " turn " + turn;
    }
}
