package assistant.channel;

import assistant.conversation.Delivered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a genuine request brought.
 *
 * @param passedOver entries that are no patient's message to us: statuses, echoes, groups, media
 * @param broken entries that could not be read
 * @param challenge what is to be echoed, where the platform asks for it
 */
public record Mail(
        List<Delivered> messages, int passedOver, int broken, Optional<String> challenge) {
    public Mail {
        messages = List.copyOf(messages);
    }

    public static Mail challenge(String challenge) {
        return new Mail(List.of(), 0, 0, Optional.of(challenge));
    }

    /** One entry of a request, read by itself. */
    public interface Entry {
        /** The message in it; none where it is none for us. */
        Optional<Delivered> read() throws Unreadable;
    }

    /** Reads each entry in its own right: one that is broken costs no other. */
    public static Mail of(List<Entry> entries) {
        var messages = new ArrayList<Delivered>();
        int broken = 0;
        int passedOver = 0;
        for (Entry entry : entries) {
            try {
                var message = entry.read();
                message.ifPresent(messages::add);
                passedOver += message.isPresent() ? 0 : 1;
            } catch (Unreadable bad) {
                broken++;
            }
        }
        return new Mail(messages, passedOver, broken, Optional.empty());
    }

    /** The one message of a request that carries no more. */
    public static Mail of(Optional<Delivered> message) {
        return new Mail(
                message.stream().toList(), message.isPresent() ? 0 : 1, 0, Optional.empty());
    }
}
