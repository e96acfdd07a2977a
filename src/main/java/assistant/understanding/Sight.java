package assistant.understanding;

import assistant.dialog.Conversation;
import assistant.dialog.Reply;

import java.util.List;
import java.util.Optional;

/**
 * What a reader sees: the message, and where the conversation stands.
 *
 * @param senses what its words are about
 * @param question what is asked now, if anything
 */
record Sight(
        String text,
        Utterance utterance,
        Questions questions,
        Contexts contexts,
        List<Mention> senses,
        Conversation conversation,
        Optional<Reply.Question> question) {
    List<String> words() {
        return utterance.words();
    }

    /** The message, its spelling mended and its short forms written out. */
    String mended() {
        return String.join(" ", words());
    }

    Context context(Mention mention) {
        return contexts.of(mention);
    }

    /** The fact that is asked now; empty where none is. */
    String asked() {
        return question.map(Reply.Question::fact).orElse("");
    }
}
