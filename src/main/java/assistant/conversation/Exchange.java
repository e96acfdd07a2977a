package assistant.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of the transcript: what the patient sent, and the turn it led to.
 *
 * @param number of the turn, 0 for the first, which answers nothing
 * @param at when it was taken, to the millisecond
 * @param patient the typed words, or what a pressed choice says
 */
public record Exchange(int number, Instant at, Optional<String> patient, Shown turn) {
    @Override
    public String toString() {
        return "exchange " + number;
    }
}
