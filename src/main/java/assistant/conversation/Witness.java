package assistant.conversation;

import assistant.dialog.Turn;

import java.time.Duration;
import java.util.Optional;

/** Is told of conversations as they go on, to count and to time them; it never sees a word. */
public interface Witness {
    /** Nobody. */
    Witness NOBODY =
            new Witness() {
                @Override
                public void started(Channel channel, String id, Turn first) {}

                @Override
                public void turned(Taken taken) {}
            };

    /** A conversation began. */
    void started(Channel channel, String id, Turn first);

    /** A turn was taken and kept. */
    void turned(Taken taken);

    /**
     * One turn.
     *
     * @param id of the conversation; to be shown to nobody
     * @param asked what was asked before it, if anything was
     * @param turn what it led to; its meaning tells the evidence, in codes
     * @param read how long it took to understand the message
     * @param step how long the dialog took
     * @param commit how long it took to keep the turn, the wait for others included
     */
    record Taken(
            Channel channel,
            String id,
            Optional<String> asked,
            Turn turn,
            Duration read,
            Duration step,
            Duration commit) {
        @Override
        public String toString() {
            return "a turn";
        }
    }
}
