package assistant.channel;

import assistant.conversation.Channel;

import java.util.Optional;

/** Where the requests of one platform come in. */
public interface Entrance {
    Channel channel();

    /** The largest body, in bytes. */
    int most();

    /** Whether the platform sent it: checked on the raw bytes, in constant time. */
    boolean genuine(Arrival arrival);

    /**
     * The messages in a genuine request.
     *
     * @throws Unreadable when it is not what the platform sends
     */
    Mail open(Arrival arrival) throws Unreadable;

    /** The token that proves a handshake by GET; none where the platform has no such handshake. */
    default Optional<Secrets> handshake() {
        return Optional.empty();
    }
}
