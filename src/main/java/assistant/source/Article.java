package assistant.source;

import java.util.List;

/**
 * What there is to say about the article besides its words.
 *
 * @param title the sentence that is its title
 * @param authors as the attribution names them
 * @param journal where it first appeared
 * @param publisher who publishes it now
 * @param address the site it stands on
 * @param sentences the ids of its body, in reading order
 * @param disclaimer the ids shown wherever an outcome is shown, in that order
 * @param copyright the ids of its copyright notice
 */
public record Article(
        String title,
        List<String> authors,
        String journal,
        String publisher,
        String address,
        List<String> sentences,
        List<String> disclaimer,
        List<String> copyright) {
    public Article {
        authors = List.copyOf(authors);
        sentences = List.copyOf(sentences);
        disclaimer = List.copyOf(disclaimer);
        copyright = List.copyOf(copyright);
    }
}
