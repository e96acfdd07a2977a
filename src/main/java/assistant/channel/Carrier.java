package assistant.channel;

import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import java.net.http.HttpRequest;
import java.time.Instant;

/** How letters get to one platform: the call with our token in it, and what its answer means. */
public interface Carrier {
    Channel channel();

    Endpoint endpoint();

    Pace pace();

    /** The call; it is the only place where the token is put in, and is never logged. */
    HttpRequest.Builder call(Outbox.Due due, Instant now);

    Receipt receipt(Answer answer);
}
