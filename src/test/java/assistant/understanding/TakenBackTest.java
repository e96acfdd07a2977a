package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.dialog.Conversation;
import assistant.dialog.Safety;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/**
 * What takes a red flag back and what does not, by its phrases alone: nothing learned helps here.
 *
 * <p>Most of the emergencies are from readers who looked for what the rules would swallow, and
 * found it.
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can't sleep with this chest pain",
                "cant walk for chest pain",
                "I can't get an ambulance for chest pain",
                "nothing helps the chest pain",
                "no relief from the chest pain",
                "nothing stops the bleeding",
                "nothing slows my racing heart",
                "I have never coughed up blood before",
                "never fainted before today",
                "never had palpitations this bad",
                "not well chest pain",
                "I'm not going to lie chest hurts a lot",
                "not coping with the breathlessness",
                "gp did nothing about coughing blood",
                "nobody knows about my chest pain",
                "I'm far from hospital with chest pain",
                "no way to get to hospital with chest pain",
                "d dimer negative and still chest pain",
                "coughing blood covid negative",
                "chest pain ruled out last week, much worse now",
                "not normal for me to faint",
                "hardly any sleep with chest pain",
                "chest pain none stop",
                "No fever, chest pain and racing heart",
                "not slept, chest pain and palpitations",
                "no problems apart from fainting",
                "coughing blood and everyone gone home",
                "hit my head and memory gone",
                "chest pain, gone to my arm"
            })
    void whatDeniesSomethingElseDeniesNoRedFlag(String text) {
        assertTrue(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm coughing up blood, what do I do? no doctor here",
                "my dad collapsed what do I do? no ambulance near",
                "should I go to A&E with chest pain? no car",
                "coughed blood, ok to wait? no one's answering",
                "black stool is that bad? no pain",
                "heart racing at 140 is that bad? never had it before",
                "chest pain, is it the clot? none of my tablets help"
            })
    void noBehindAQuestionAnswersItOnlyIfItGoesOnLikeAnAnswer(String text) {
        assertTrue(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no chest pain",
                "no fever, cough or chest pain",
                "no signs of chest pain or fainting",
                "i have not had any chest pain",
                "never had any chest pain",
                "never in my life fainted",
                "no to chest pain, no to coughing blood",
                "not enough to pass out",
                "chest pain? no",
                "chest pain? no none at all, thanks for asking",
                "coughing blood? no. never",
                "chest pain none",
                "none of the chest pain",
                "the leg is not blue or cold",
                "no im not coughing blood before you ask",
                "chest pain was ruled out"
            })
    void whatIsPlainlyDeniedIsNone(String text) {
        assertFalse(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm in my seventies and hit my head",
                "Mum is in her seventies, fell, hit her head",
                "born in 1950 and fainted",
                "had a clot two years ago and just coughed up blood",
                "had a clot 2 weeks ago fainted in bathroom",
                "had surgery two weeks ago fainted",
                "long flight two weeks ago fainted",
                "on Xarelto since last summer, hit my head",
                "on warfarin since 2015 passed out",
                "fainted when I was a few steps up the stairs",
                "I passed out when I was about to leave",
                "coughed up blood in the past day",
                "I fainted, it was only for a few seconds",
                "I collapsed in the garden, it was the heat",
                "by the end of the day i was gasping",
                "that was the third time i fainted",
                "not used to fainting",
                "my leg is blue and no change",
                "breathless since I was at the shops",
                "short of breath since birth of my son",
                "always short of breath but this is bad",
                "feeling suicidal after the divorce last year",
                "suicidal after my wife died last year"
            })
    void aTimeOfSomethingElseMakesNoRedFlagOfThePast(String text) {
        assertTrue(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two weeks ago i fainted",
                "in 2011 I had one, and coughed up blood",
                "i fainted in 2016",
                "breathless on stairs for years",
                "i was suicidal ten years ago",
                "coughed blood years ago",
                "when i was a kid i fainted a lot"
            })
    void whatIsLongPastIsSoft(String text) {
        assertEquals("soft", read(text).alarm() ? "alarm" : read(text).soft() ? "soft" : "none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "husband collapsed and nearly died",
                "dad collapsed when we were at tesco",
                "my wife coughed up blood and they said wait",
                "my daughter fainted at uni",
                "mum fainted not long ago",
                "please send ambulance dad had a stroke",
                "send someone my wife had a stroke",
                "mum had a stroke what do we do",
                "husband had a heart attack on the sofa",
                "i had a heart attack and im alone",
                "it could be a heart attack",
                "think dad had a stroke",
                "my mum took my pills",
                "our dog bite keeps bleeding for hours",
                "dad collapsed watching football on tv",
                "about to pass out on the couch"
            })
    void whoIsBesideOneHasItNow(String text) {
        assertTrue(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what do I do if my husband won't wake up",
                "what should I do if he stopped breathing",
                "can I sleep with chest pain?",
                "can I take paracetamol for chest pain?",
                "could I get an ambulance for chest pain",
                "should I worry about this chest pain",
                "do I have to call 999 for chest pain",
                "wondering if my chest pain is serious",
                "worried about chest pain and sweating",
                "worried about his slurred speech",
                "if I lie flat can't breathe",
                "if mum stands up she faints",
                "so dizzy that I might faint",
                "in case it matters I fainted",
                "what if my kid ate one of my pills",
                "what if i already took too many",
                "how do I stop the bleeding from my nose"
            })
    void whatIsToldInAQuestionOrAFearIsHeard(String text) {
        assertTrue(read(text).alarm(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what if I cough up blood?",
                "is chest pain a sign of it?",
                "can people faint with this?",
                "will i faint on these tablets",
                "would i feel chest pain if it moved",
                "what happens if one faints"
            })
    void whatIsOnlyAskedAboutIsSoft(String text) {
        assertEquals("soft", read(text).alarm() ? "alarm" : read(text).soft() ? "soft" : "none");
    }
}
