package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import opennlp.tools.ml.model.Event;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LearnedTest {
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("bye", "see you later"),
                    new Example("bye", "good night and goodbye"),
                    new Example("ask", "what is a filter"),
                    new Example("ask", "how does it work"));

    private static final List<Lesson> LESSONS =
            List.of(
                    new Lesson("i faint now", List.of(), Map.of("alarm", "yes", "asked", "-")),
                    new Lesson("i faint it bleeds", List.of(), Map.of("alarm", "yes")),
                    new Lesson("it bleeds a lot", List.of(), Map.of("alarm", "yes")),
                    new Lesson("a lot now", List.of("at:clot"), Map.of("alarm", "yes")),
                    new Lesson("no it is new", List.of(), Map.of("alarm", "-", "asked", "no")),
                    new Lesson("no it is old", List.of(), Map.of("alarm", "-", "asked", "no")),
                    new Lesson("it is old i say", List.of(), Map.of("alarm", "-", "asked", "-")),
                    new Lesson("is it new i say", List.of(), Map.of("alarm", "-", "asked", "-")));

    private static final Learned.Lessons ALL =
            new Learned.Lessons() {
                @Override
                public List<Lesson> messages() {
                    return LESSONS;
                }

                @Override
                public List<Example> kinds() {
                    return EXAMPLES;
                }

                @Override
                public List<Example> topics() {
                    return EXAMPLES;
                }
            };

    @Test
    void whatTheBuildTrainedIsWhatTheFolderHolds() {
        assertTrue(Vte.script().learned().isPackaged(), "run the train command again");
    }

    @Test
    void theSameExamplesGiveTheSameBytes() {
        var one = new Learned(List.of("data"), () -> ALL);
        var two = new Learned(List.of("data"), () -> ALL);
        assertArrayEquals(one.trained(), two.trained());
    }

    @Test
    void aHeadOfThePanelLearnsWhatIsLabelledForItAndNoMore() {
        var twice = new ArrayList<>(LESSONS);
        twice.addAll(LESSONS);
        var panel = new Panel(Trainer.panel(twice));
        var alarm = panel.weigh(Features.of("i faint it bleeds a lot", List.of()));
        assertTrue(alarm.chance("alarm", "yes") > 0.8, alarm::toString);
        assertEquals(Set.of("alarm", "asked"), alarm.chances().keySet());
        assertEquals(Set.of("no", "-"), alarm.of("asked").keySet());
        var answer = panel.weigh(Features.of("no it is new", List.of()));
        assertTrue(answer.chance("asked", "no") > 0.5, answer::toString);
        assertTrue(answer.chance("alarm", "yes") < 0.2, answer::toString);
        for (var head : answer.chances().values()) {
            assertEquals(1, head.values().stream().mapToDouble(chance -> chance).sum(), 1e-9);
        }
    }

    @Test
    void aHeadWhoseLessonsAllSayTheSameHasNothingToWeighAndTellsNothing() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 6; i++) {
            var yes = Map.of("alarm", "yes", "a", "-");
            lessons.add(new Lesson("i faint it bleeds", List.of(), yes));
            lessons.add(new Lesson("it is old", List.of(), Map.of("alarm", "-", "a", "-")));
        }
        var weighed = new Panel(Trainer.panel(lessons)).weigh(Features.of("it bleeds", List.of()));
        assertEquals(Set.of("alarm"), weighed.chances().keySet());
        assertEquals(Map.of(Panel.NOTHING, 1.0), weighed.of("a"));
    }

    @Test
    void tooFewLessonsTellNothing() {
        var weighed =
                new Panel(Trainer.panel(LESSONS.subList(3, 6)))
                        .weigh(Features.of("it bleeds", List.of()));
        assertEquals(Map.of(), weighed.chances());
    }

    /** The trainer once never ended on these. */
    @Test
    void examplesThatTellNoLabelsApartAreLearnedToNoEffect() {
        var same = List.of(new Example("a", "see you"), new Example("b", "see you"));
        assertEquals(new Classifier.Guess("", 0), Trainer.train(same).guess("see you later"));
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 12; i++) {
            lessons.add(new Lesson("so", List.of(), Map.of("a", i % 2 == 0 ? "yes" : "-")));
        }
        var weighed = new Panel(Trainer.panel(lessons)).weigh(Features.of("so", List.of()));
        assertEquals(Map.of(), weighed.chances());
    }

    @Test
    void examplesOfOneLabelGiveAClassifierThatTellsNothing() {
        for (var examples : List.of(List.<Example>of(), EXAMPLES.subList(0, 2))) {
            var guess = Trainer.train(examples).guess("see you later");
            assertEquals(new Classifier.Guess("", 0), guess);
        }
    }

    /** The weights are OpenNLP's, kept as floats; its own evaluation is the yardstick. */
    @Test
    void theChancesAreThoseThatOpenNlpComputes() {
        var features = EXAMPLES.stream().map(one -> Features.of(one.text())).toList();
        var idf = Trainer.idf(features, 1);
        var events = new ArrayList<Event>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            events.add(Trainer.event(EXAMPLES.get(i).label(), features.get(i), idf));
        }
        var model = Trainer.model(events, 60);
        var ours = Trainer.train(EXAMPLES);
        for (var event : events) {
            double[] theirs = model.eval(event.getContext(), event.getValues());
            var of = features.get(events.indexOf(event));
            assertArrayEquals(theirs, ours.chances(of), 1e-5);
        }
    }

    @Test
    void aReloadedModelScoresAlike() {
        var trained = Trainer.train(EXAMPLES);
        byte[] bytes = ModelFile.write("hash", Map.of("one", trained));
        var loaded = ModelFile.read(bytes, "hash").get("one");
        for (String text : List.of("what is that", "goodbye", "xyzzy", "")) {
            assertEquals(trained.scores(text), loaded.scores(text));
        }
    }

    @Test
    void aModelOfOtherExamplesOrBrokenBytesIsNotTaken() {
        byte[] bytes = ModelFile.write("hash", Map.of("one", Trainer.train(EXAMPLES)));
        assertEquals(Set.of("one"), ModelFile.read(bytes, "hash").keySet());
        assertTrue(ModelFile.read(bytes, "other").isEmpty());
        assertTrue(ModelFile.read(new byte[] {1, 2, 3}, "hash").isEmpty());
        assertTrue(ModelFile.read(Arrays.copyOf(bytes, 200), "hash").isEmpty());
    }

    @Test
    void aModelThatIsDamagedIsNotTaken() {
        var trained = Trainer.train(EXAMPLES);
        byte[] bytes = ModelFile.write("hash", Map.of("one", trained));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            var taken = ModelFile.read(damaged, "hash").getOrDefault("one", trained);
            assertEquals(trained.scores("what is"), taken.scores("what is"));
        }
    }

    @Test
    void whatIsMadeOfUnknownWordsScoresLow() {
        var trained = Trainer.train(EXAMPLES);
        assertTrue(trained.guess("what is a filter").score() > 0.5);
        assertTrue(trained.guess("qqq zzz jjj").score() < 0.1);
    }
}
