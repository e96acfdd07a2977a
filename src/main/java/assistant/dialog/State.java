package assistant.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A state of the dialog: the fact it asks for, and where each answer leads.
 *
 * @param ask the fact
 * @param next value, {@code unknown} among them, to the id of a state or of the end
 * @param otherwise other words for the question, for when another fact is not known
 */
public record State(
        String id, String ask, Map<String, String> next, Optional<Otherwise> otherwise) {
    public State {
        next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
    }

    /**
     * Words that ask the same while a fact is not known.
     *
     * @param words of the message {@code fact.FACT.WORDS}
     * @param unknown the fact
     */
    public record Otherwise(String words, String unknown) {}
}
