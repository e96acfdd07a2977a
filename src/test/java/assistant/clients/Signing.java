package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import assistant.channel.Call;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What a platform's own library signs reaches the server as it was signed, or not at all. */
abstract class Signing extends BesideUs {
    /** A message of the patient's, signed by the library. */
    abstract Call signed();

    @Test
    void whatTheLibrarySignsIsTakenAndAnswered() throws Exception {
        assertEquals(200, running.status(signed()));
        assertFalse(running.heard(user).isEmpty());
    }

    @Test
    void whatWasChangedAfterItIsRefused() throws Exception {
        assertEquals(401, running.status(Running.flipped(signed())));
        assertEquals(List.of(), running.heard(user));
    }
}
