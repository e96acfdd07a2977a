package assistant.script;

import java.util.Optional;

/**
 * Whether a clinician has signed the readings.
 *
 * @param reviewer their name; empty while there is none
 * @param date of the signature, ISO; empty while there is none
 */
public record Review(Optional<String> reviewer, Optional<String> date) {}
