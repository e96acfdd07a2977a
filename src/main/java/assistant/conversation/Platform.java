package assistant.conversation;

import java.util.List;
import java.util.Optional;

/** How turns are written on one messaging platform; pure. */
public interface Platform {
    Channel channel();

    /**
     * The letters that carry a turn, in the order in which they are sent.
     *
     * @param opening the first turn, where the patient has just come
     * @param answer the turn that the message led to
     */
    List<Letter> letters(Address to, Optional<Exchange> opening, Exchange answer);
}
