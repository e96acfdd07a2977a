package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.Vte;
import assistant.dialog.Conversation;
import assistant.dialog.Safety;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.Optional;

/**
 * What takes a red flag back and what does not, by its phrases alone: nothing learned helps here.
 *
 * <p>Most of the emergencies in {@code taken-back.txt} are from readers who looked for what the
 * rules would swallow, and found it.
 */
class TakenBackTest {
    private static final Lexicon LEXICON = new Lexicon(Vte.script().language());
    private static final RedFlags RED_FLAGS = new RedFlags(LEXICON, Vte.script().alarms());

    private static Safety read(String text) {
        var utterance = LEXICON.utterance(text);
        var questions = LEXICON.questions(utterance);
        var draft = new Draft();
        RED_FLAGS.read(
                new Sight(
                        text,
                        utterance,
                        questions,
                        LEXICON.contexts(utterance, questions),
                        LEXICON.senses(utterance),
                        Conversation.NEW,
                        Optional.empty()),
                draft);
        return draft.safety;
    }

    private static String sounds(Safety safety) {
        return safety.alarm() ? "alarm" : safety.soft() ? "soft" : "none";
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/taken-back.txt", delimiter = '|')
    void aRedFlagIsTakenBackOnlyByWordsThatAreOfIt(String expected, String text) {
        assertEquals(expected, sounds(read(text)), text);
    }
}
