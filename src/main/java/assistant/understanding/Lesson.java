package assistant.understanding;

import java.util.List;
import java.util.Map;

/**
 * A message to learn from.
 *
 * @param text its words, spelling mended
 * @param clues what else is known of it, as {@link Clues} tells
 * @param labels what it is, by the head of the panel that learns from it
 */
public record Lesson(String text, List<String> clues, Map<String, String> labels) {
    public Lesson {
        clues = List.copyOf(clues);
        labels = Map.copyOf(labels);
    }

    Features features() {
        return Features.of(text, clues);
    }

    /** Without the text, which a person wrote. */
    @Override
    public String toString() {
        return labels.toString();
    }
}
