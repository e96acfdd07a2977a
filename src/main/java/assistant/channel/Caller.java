package assistant.channel;

import java.time.Instant;

/** Signs as a platform does: to try one's own server without an account there. */
public interface Caller {
    /**
     * A typed message.
     *
     * @param user who writes, by the platform's own id: figures will do on each
     * @param id the platform's own id of the message, in letters, figures and hyphens
     */
    Call says(String user, String id, String text, Instant now);
}
