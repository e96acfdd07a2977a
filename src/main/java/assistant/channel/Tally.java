package assistant.channel;

import assistant.conversation.Channel;

import java.util.Locale;

/** Is told what became of letters; there is nothing of a patient's in it. */
public interface Tally {
    /** What became of a try to send one. */
    enum Event {
        SENT,
        AGAIN,
        DEAD,
        BARRED;

        /** Such as {@code sent}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void count(Channel channel, Event event);
}
