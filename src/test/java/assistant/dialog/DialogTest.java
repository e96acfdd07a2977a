package assistant.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Talk;
import assistant.Vte;
import assistant.decision.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DialogTest {
    private static final Map<String, String> CALF =
            Map.of("clot", "confirmed", "course", "acute", "place", "calf-only");

    private static Talk result() {
        return new Talk()
                .press(Map.of("clot", "confirmed", "course", "acute"))
                .press("place", "above-knee-or-lung")
                .press("bleeding-risk", "no");
    }

    @Test
    void theFirstMessageSaysWhatThisIsAndWhatToDoInAnEmergency() {
        String text = new Talk().text();
        assertTrue(text.contains("Radiologic Management of Venous Thromboembolism"));
        assertTrue(text.contains("It is not medical advice."));
        assertTrue(text.contains("Call 911"));
    }

    @Test
    void backTakesBackTheLastAnswerAndAsksItAgain() {
        Talk talk = new Talk().press("clot", "confirmed").press("course", "acute");
        talk.command(Command.BACK);
        assertEquals("course", talk.asks());
        assertEquals(Map.of("clot", "confirmed"), talk.facts());
    }

    @Test
    void backAtTheFirstQuestionSaysThatThereIsNothingToTakeBack() {
        Talk talk = new Talk().command(Command.BACK);
        assertEquals(List.of("say.nothing-back"), talk.topics());
        assertEquals("clot", talk.asks());
    }

    @Test
    void backTakesBackAllThatOneMessageTold() {
        Talk talk = new Talk().press(CALF).command(Command.BACK);
        assertEquals(Map.of(), talk.facts());
    }

    @Test
    void restartClearsTheFactsAndAsksTheFirstQuestion() {
        Talk talk = new Talk().press(CALF).command(Command.RESTART);
        assertEquals(Map.of(), talk.facts());
        assertEquals("clot", talk.asks());
    }

    @Test
    void repeatSaysTheSameQuestionAgainAndChangesNothing() {
        Talk talk = new Talk().press("clot", "confirmed");
        var before = talk.turn().conversation();
        talk.command(Command.REPEAT);
        assertEquals("course", talk.asks());
        assertEquals(before, talk.turn().conversation());
    }

    @Test
    void repeatAfterAResultShowsItWhole() {
        Talk talk = result();
        int entries = talk.replies(Reply.Result.class).size();
        talk.command(Command.REPEAT);
        assertEquals(entries, talk.replies(Reply.Result.class).size());
        assertInstanceOf(Reply.Disclaimer.class, talk.turn().replies().getLast());
    }

    @Test
    void whyTellsWhatTheFactDecidesAndQuotesTheSentenceItRestsOn() {
        Talk talk = new Talk().press(CALF).command(Command.WHY);
        assertEquals("severe-pain", talk.asks());
        assertTrue(talk.text().contains("(S9)"), talk.text());
    }

    /** They once were, beside all that is neither an answer nor a question. */
    @ParameterizedTest
    @EnumSource(
            value = Intent.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNCLEAR", "EMERGENCY"})
    void noFactIsLostWhateverElseTheMessageIsFor(Intent intent) {
        var told = new Facts(Map.of("clot", "confirmed", "course", "acute"));
        Talk talk = new Talk().mean(sure(intent).with(told));
        assertEquals(told.told(), talk.facts());
        assertTrue(talk.topics().contains("say.noted"), () -> talk.topics().toString());
    }

    private static Meaning sure(Intent intent) {
        Meaning plain = Meaning.of(intent);
        return new Meaning(
                intent,
                plain.facts(),
                plain.supposed(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                plain.safety(),
                0.9,
                List.of());
    }

    @Test
    void whoAsksWhyAndAnswersHearsWhyThatWasAsked() {
        Talk talk = new Talk().press("clot", "confirmed").say("it is new. why do you want to know");
        assertEquals(Intent.WHY, talk.understood().intent());
        assertEquals("acute", talk.facts().get("course"));
        assertEquals("place", talk.asks());
        var asked = new Talk().press("clot", "confirmed").command(Command.WHY).turn().replies();
        assertTrue(talk.turn().replies().contains(asked.getFirst()), talk::text);
    }

    @Test
    void whoWantsBackAndTellsWhatIsRightHasItCorrected() {
        Talk talk = new Talk().press("clot", "confirmed").press("course", "chronic");
        talk.mean(sure(Intent.BACK).with(new Facts(Map.of("course", "acute"))));
        assertEquals(Map.of("clot", "confirmed", "course", "acute"), talk.facts());
        assertTrue(talk.topics().contains("say.changed"), () -> talk.topics().toString());
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void everyCommandIsAnsweredInEveryState(Command command) {
        var open = new ArrayList<>(List.of(Vte.dialog().open()));
        for (var state : Vte.dialog().flow().states().values()) {
            open.add(at(state.ask()));
        }
        open.add(result().turn());
        for (Turn turn : open) {
            Turn next = Vte.dialog().step(turn.conversation(), Meaning.of(Intent.of(command)));
            assertFalse(next.replies().isEmpty(), () -> command + " is not answered");
        }
    }

    /** A turn that asks for the fact. */
    private static Turn at(String fact) {
        Map<String, String> told =
                switch (fact) {
                    case "course" -> Map.of("clot", "confirmed");
                    case "place" -> Map.of("clot", "confirmed", "course", "acute");
                    case "high-risk" -> Map.of("clot", "none");
                    case "lung-pressure" -> Map.of("clot", "confirmed", "course", "chronic");
                    default -> CALF;
                };
        return new Talk().press(told).turn();
    }

    @Test
    void anAnswerThatCouldBeEitherIsAskedBackWithBothAndNothingIsTaken() {
        var either =
                new Meaning(
                        Intent.UNCLEAR,
                        Facts.NONE,
                        Facts.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("acute", "chronic"),
                        List.of(),
                        Safety.NONE,
                        0,
                        List.of());
        Turn turn = Vte.dialog().step(at("course").conversation(), either);
        var said = (Reply.Say) turn.replies().getFirst();
        assertEquals("say.between", said.topic());
        assertEquals(
                List.of(
                        Vte.dialog().label("course", "acute"),
                        Vte.dialog().label("course", "chronic")),
                said.items().stream().map(Reply.Item::text).toList());
        assertEquals(Optional.of("course"), turn.question());
        assertEquals(Map.of("clot", "confirmed"), turn.conversation().facts().told());
        Turn again = Vte.dialog().step(turn.conversation(), either);
        assertEquals("unclear.second", ((Reply.Say) again.replies().getFirst()).topic());
    }

    @Test
    void aChangedAnswerKeepsTheOthersAndTheChangeIsSaid() {
        Talk talk = result().press("bleeding-risk", "yes");
        assertEquals("above-knee-or-lung", talk.facts().get("place"));
        assertTrue(talk.topics().contains("say.changed"), () -> talk.topics().toString());
        assertTrue(talk.topics().contains("say.added"));
        assertTrue(talk.topics().contains("say.gone"));
    }

    @Test
    void aChangeThatChangesNothingSaysSo() {
        Talk talk = new Talk().press("clot", "suspected");
        assertEquals("nothing", talk.asks());
        talk.press("cancer", "yes");
        assertTrue(talk.topics().contains("say.same"), () -> talk.topics().toString());
    }

    @Test
    void finishSaysGoodbyeAndAnyMessageOpensItAgain() {
        Talk talk = result().command(Command.FINISH);
        assertEquals(Status.FINISHED, talk.turn().conversation().status());
        talk.say("what is a filter?");
        assertEquals(Status.OPEN, talk.turn().conversation().status());
    }

    @Test
    void theSameTextIsNeverSaidTwiceRunningWhenNothingIsUnderstood() {
        Talk talk = new Talk();
        String before = "";
        for (int i = 0; i < 6; i++) {
            String now = talk.say("flurb gnarx").text();
            assertEquals(Intent.UNCLEAR, talk.understood().intent());
            assertNotEquals(before, now);
            before = now;
        }
    }

    @Test
    void theThirdMissOffersHelpFromAPerson() {
        Talk talk = new Talk().say("flurb").say("gnarx").say("blorp");
        assertEquals("unclear.third", talk.topics().getFirst());
    }

    @Test
    void aPlainNoToTheFirstQuestionIsNoClot() {
        Talk talk = new Talk().say("no");
        assertEquals("none", talk.facts().get("clot"));
        assertEquals("high-risk", talk.asks());
    }

    @Test
    void anAlarmComesFirstKeepsTheQuestionAndAsksOnlyWhetherToGoOn() {
        Talk talk = new Talk().press("clot", "confirmed").say("its new and i cant breathe");
        assertInstanceOf(Reply.Alarm.class, talk.turn().replies().getFirst());
        assertEquals("acute", talk.facts().get("course"));
        assertTrue(talk.replies(Reply.Question.class).isEmpty());
        var alarm = talk.replies(Reply.Alarm.class).getLast();
        assertEquals(
                List.of(Command.CONTINUE, Command.FINISH),
                alarm.goOn().stream().map(Reply.Offer::command).toList());
        assertTrue(talk.text().contains("not from the article"));
        talk.command(Command.CONTINUE);
        assertEquals(1, talk.replies(Reply.Question.class).size());
    }

    @Test
    void selfHarmHasItsOwnWordsAndNothingIsAsked() {
        Talk talk = new Talk().say("i want to kill myself");
        assertTrue(talk.text().contains("911"), talk.text());
        assertTrue(talk.replies(Reply.Question.class).isEmpty());
        assertTrue(talk.replies(Reply.Alarm.class).stream().allMatch(a -> a.goOn().isEmpty()));
    }

    @Test
    void anAsideStaysOnTheResult() {
        Talk talk = new Talk().say("i am pregnant");
        assertEquals(List.of("pregnancy"), talk.turn().conversation().asides());
        talk.press("clot", "suspected");
        assertTrue(talk.text().contains("pregnant"), talk.text());
    }

    @Test
    void deletingIsConfirmedByOneYes() {
        Talk talk = new Talk().press("clot", "confirmed").say("delete my data");
        assertFalse(talk.turn().erase());
        talk.say("yes");
        assertTrue(talk.turn().erase());
    }

    @Test
    void deletingIsDroppedByANo() {
        Talk talk = new Talk().press("clot", "confirmed").say("delete my data").say("no");
        assertFalse(talk.turn().erase());
        assertEquals(Map.of("clot", "confirmed"), talk.facts());
        assertEquals("course", talk.asks());
    }

    @Test
    void theSameConversationGivesTheSameTurn() {
        assertEquals(result().turn(), result().turn());
    }

    @Test
    void fiftyMessagesThatToldSomethingAreKeptAndNoFactIsLost() {
        Talk talk = new Talk().press("clot", "confirmed");
        for (int i = 0; i < 120; i++) {
            talk.press("cancer", i % 2 == 0 ? "yes" : "no");
        }
        assertTrue(talk.turn().conversation().told().size() <= Conversation.MOST);
        assertEquals("confirmed", talk.facts().get("clot"));
    }

    /** "That would change nothing in what the article says" once stood there, and no sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"what if i cough up blood tonight?", "what if i lose my job"})
    void whatIsSupposedBesideTheQuestionsIsNotInTheArticleAndChangesNothing(String text) {
        Talk talk = new Talk().press("clot", "confirmed").say(text);
        var said = talk.topics();
        assertFalse(said.contains("say.what-if-same"), said::toString);
        assertFalse(said.contains("say.what-if-sentence"), said::toString);
        assertTrue(said.stream().anyMatch(one -> one.startsWith("topic.")), said::toString);
        assertEquals("course", talk.asks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show me the whole article", "read me the whole article"})
    void allFifteenSentencesCanBeReadAtAnyTime(String text) {
        Talk talk = new Talk().press("clot", "confirmed").say(text);
        var quoted =
                talk.turn().replies().stream()
                        .flatMap(reply -> reply.words().quotations().stream())
                        .toList();
        assertTrue(quoted.containsAll(Vte.dialog().source().body()));
        assertEquals("course", talk.asks());
    }

    @Test
    void anUnknownFactIsHeldAsUnknownAndNotAskedTwice() {
        Talk talk = new Talk().press(CALF).say("i dont know");
        assertEquals(Facts.UNKNOWN, talk.facts().get("severe-pain"));
        assertEquals("bedridden", talk.asks());
    }
}
