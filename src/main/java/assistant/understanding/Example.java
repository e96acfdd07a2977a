package assistant.understanding;

/** An utterance and its label, to learn from. */
public record Example(String label, String text) {}
