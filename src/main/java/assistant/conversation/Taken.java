package assistant.conversation;

import java.util.List;

/**
 * What a step led to; all of it is kept, or nothing.
 *
 * @param conversation as it stands now
 * @param exchanges what is added to the transcript: the answer, after the opening where it is new
 * @param letters what is to be sent to a platform, in this order
 */
public record Taken(Stored conversation, List<Exchange> exchanges, List<Letter> letters) {
    public Taken {
        exchanges = List.copyOf(exchanges);
        letters = List.copyOf(letters);
    }

    public Exchange answer() {
        return exchanges.getLast();
    }

    /** Whether the patient has confirmed that all is to be erased: then the letters alone stay. */
    public boolean erases() {
        return answer().turn().erase();
    }
}
