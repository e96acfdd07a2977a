package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class LearnedTest {
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("bye", "see you later"),
                    new Example("bye", "good night and goodbye"),
                    new Example("ask", "what is a filter"),
                    new Example("ask", "how does it work"));

    private static final byte[] DATA = {1, 2, 3};

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

    /** What few lessons have is not learned of. */
    private static List<Lesson> times(int times, List<Lesson> lessons) {
        return Collections.nCopies(times, lessons).stream().flatMap(List::stream).toList();
    }

    @Test
    void whatTheBuildTrainedIsWhatTheFolderHolds() {
        assertTrue(Vte.script().learned().isPackaged(), "run the train command again");
    }

    @Test
    void theSameExamplesGiveTheSameBytes() {
        var one = new Learned(List.of(DATA), () -> ALL);
        var two = new Learned(List.of(DATA), () -> ALL);
        assertArrayEquals(one.trained(), two.trained());
    }

    @Test
    void aHeadOfThePanelLearnsWhatIsLabelledForItAndNoMore() {
        var panel = Trainer.panel(times(4, LESSONS));
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
        for (int i = 0; i < 10; i++) {
            var yes = Map.of("alarm", "yes", "a", "-");
            lessons.add(new Lesson("i faint it bleeds", List.of(), yes));
            lessons.add(new Lesson("it is old", List.of(), Map.of("alarm", "-", "a", "-")));
        }
        var weighed = Trainer.panel(lessons).weigh(Features.of("it bleeds", List.of()));
        assertEquals(Set.of("alarm"), weighed.chances().keySet());
        assertEquals(Map.of(Panel.NOTHING, 1.0), weighed.of("a"));
    }

    @Test
    void tooFewLessonsTellNothing() {
        var weighed =
                Trainer.panel(LESSONS.subList(3, 6)).weigh(Features.of("it bleeds", List.of()));
        assertEquals(Map.of(), weighed.chances());
    }

    /** The trainer once never ended on these. */
    @Test
    void examplesThatTellNoLabelsApartAreLearnedToNoEffect() {
        var same = List.of(new Example("a", "see you"), new Example("b", "see you"));
        assertEquals(new Classifier.Guess("", 0), Trainer.train(same).guess("see you later"));
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 20; i++) {
            lessons.add(new Lesson("so", List.of(), Map.of("a", i % 2 == 0 ? "yes" : "-")));
        }
        var weighed = Trainer.panel(lessons).weigh(Features.of("so", List.of()));
        assertEquals(Map.of(), weighed.chances());
    }

    @Test
    void examplesOfOneLabelGiveAClassifierThatTellsNothing() {
        for (var examples : List.of(List.<Example>of(), EXAMPLES.subList(0, 2))) {
            var guess = Trainer.train(examples).guess("see you later");
            assertEquals(new Classifier.Guess("", 0), guess);
        }
    }

    /** OpenNLP's own trainer, from the same texts as it takes them, is the yardstick. */
    @Test
    void theChancesAreThoseThatOpenNlpComputes() throws IOException {
        var features = EXAMPLES.stream().map(one -> Features.of(one.text())).toList();
        var vectors = Vectors.of(features, Vectors.idf(features, 1));
        var events = new ArrayList<Event>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            int from = vectors.from()[i];
            int to = vectors.from()[i + 1];
            events.add(
                    new Event(
                            EXAMPLES.get(i).label(),
                            Arrays.stream(vectors.feature(), from, to)
                                    .mapToObj(Integer::toString)
                                    .toArray(String[]::new),
                            Arrays.copyOfRange(vectors.value(), from, to)));
        }
        var model = trainedByOpenNlp(events);
        var ours = Trainer.train(EXAMPLES);
        for (int i = 0; i < EXAMPLES.size(); i++) {
            double[] theirs = model.eval(events.get(i).getContext(), events.get(i).getValues());
            double[] chances = ours.chances(features.get(i));
            for (int label = 0; label < chances.length; label++) {
                int at = model.getIndex(ours.labels().get(label));
                assertEquals(theirs[at], chances[label], 1e-5);
            }
        }
    }

    private static MaxentModel trainedByOpenNlp(List<Event> events) throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.01);
        parameters.put(AbstractEventTrainer.DATA_INDEXER_PARAM, "OnePassRealValue");
        return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    }

    @Test
    void theGradientIsTheSlopeOfTheValue() {
        var features = EXAMPLES.stream().map(one -> Features.of(one.text())).toList();
        var vectors = Vectors.of(features, Vectors.idf(features, 1));
        var likelihood = vectors.labelled(EXAMPLES.stream().map(Example::label).toList());
        var random = new Random(1);
        var x = random.doubles(likelihood.getDimension(), -1, 1).toArray();
        double[] gradient = likelihood.gradientAt(x);
        double little = 1e-5;
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(x.length);
            var more = x.clone();
            more[at] += little;
            double slope = (likelihood.valueAt(more) - likelihood.valueAt(x)) / little;
            assertEquals(gradient[at], slope, 1e-4);
        }
    }

    @Test
    void aReloadedModelScoresAlike() {
        var trained = Trainer.train(EXAMPLES);
        byte[] bytes = ModelFile.write("hash", Map.of("one", trained.bytes()));
        var loaded = Classifier.of(ModelFile.read(bytes, "hash").get("one"));
        for (String text : List.of("what is that", "goodbye", "xyzzy", "")) {
            assertEquals(trained.scores(text), loaded.scores(text));
        }
    }

    @Test
    void aModelOfOtherExamplesOrBrokenBytesIsNotTaken() {
        byte[] bytes = ModelFile.write("hash", Map.of("one", Trainer.train(EXAMPLES).bytes()));
        assertEquals(Set.of("one"), ModelFile.read(bytes, "hash").keySet());
        assertTrue(ModelFile.read(bytes, "other").isEmpty());
        assertTrue(ModelFile.read(new byte[] {1, 2, 3}, "hash").isEmpty());
        assertTrue(ModelFile.read(Arrays.copyOf(bytes, 200), "hash").isEmpty());
        bytes[0] ^= 1;
        assertTrue(ModelFile.read(bytes, "").isEmpty(), "it is another kind of file");
    }

    @Test
    void aModelThatIsDamagedIsNotTaken() {
        var trained = Trainer.train(EXAMPLES);
        byte[] bytes = ModelFile.write("hash", Map.of("one", trained.bytes()));
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            var taken = ModelFile.read(damaged, "hash").get("one");
            assertTrue(
                    taken == null || taken.equals(ByteBuffer.wrap(trained.bytes())),
                    "byte " + i + " is not missed");
        }
    }

    @Test
    void aModelUnderAnothersNameIsNotTaken() {
        var models = new LinkedHashMap<String, byte[]>();
        models.put("one", Trainer.train(EXAMPLES).bytes());
        models.put("two", Trainer.train(EXAMPLES.subList(0, 2)).bytes());
        byte[] bytes = ModelFile.write("hash", models);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] renamed = text.replace("\0\3two", "\0\3one").getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(Arrays.equals(bytes, renamed));
        var read = ModelFile.read(renamed, "hash");
        assertEquals(Map.of("one", ByteBuffer.wrap(models.get("one"))), read);
    }

    @Test
    void whatIsMadeOfUnknownWordsScoresLow() {
        var trained = Trainer.train(EXAMPLES);
        assertTrue(trained.guess("what is a filter").score() > 0.5);
        assertTrue(trained.guess("qqq zzz jjj").score() < 0.1);
    }
}
