package assistant.understanding;

import java.util.List;

/**
 * An utterance and its label, to learn from.
 *
 * @param marks what else is known of it, such as the question it answers
 */
public record Example(String label, String text, List<String> marks) {
    public Example {
        marks = List.copyOf(marks);
    }

    /** One of which nothing but its text is known. */
    public Example(String label, String text) {
        this(label, text, List.of());
    }

    Features features() {
        return Features.of(text, marks);
    }
}
