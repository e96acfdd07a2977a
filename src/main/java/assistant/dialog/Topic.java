package assistant.dialog;

import java.util.List;

/**
 * Something a patient can ask about.
 *
 * @param sentences of the article, quoted after our words
 * @param silent whether the article does not say what is asked
 */
public record Topic(String id, List<String> sentences, boolean silent) {
    public Topic {
        sentences = List.copyOf(sentences);
    }
}
