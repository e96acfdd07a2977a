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

class LearnedTest {
    private static final List<Example> EXAMPLES =
            List.of(
                    new Example("bye", "see you later"),
                    new Example("bye", "good night and goodbye"),
                    new Example("ask", "what is a filter"),
                    new Example("ask", "how does it work"));

    @Test
    void whatTheBuildTrainedIsWhatTheFolderHolds() {
        assertTrue(Vte.script().learned().isPackaged(), "run the train command again");
    }

    @Test
    void theSameExamplesGiveTheSameBytes() {
        var one = new Learned(EXAMPLES, EXAMPLES);
        var two = new Learned(EXAMPLES, EXAMPLES);
        assertArrayEquals(one.trained(), two.trained());
    }

    /** The weights are OpenNLP's, kept as floats; its own evaluation is the yardstick. */
    @Test
    void theChancesAreThoseThatOpenNlpComputes() {
        var features = EXAMPLES.stream().map(one -> Features.of(one.text())).toList();
        var idf = Trainer.idf(features);
        var events = new ArrayList<Event>();
        for (int i = 0; i < EXAMPLES.size(); i++) {
            events.add(Trainer.event(EXAMPLES.get(i).label(), features.get(i), idf));
        }
        var model = Trainer.model(events);
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
        var loaded = ModelFile.read(bytes, "hash", "one").orElseThrow();
        for (String text : List.of("what is that", "goodbye", "xyzzy", "")) {
            assertEquals(trained.scores(text), loaded.scores(text));
        }
    }

    @Test
    void aModelOfOtherExamplesOrBrokenBytesIsNotTaken() {
        byte[] bytes = ModelFile.write("hash", Map.of("one", Trainer.train(EXAMPLES)));
        assertTrue(ModelFile.read(bytes, "hash", "two").isEmpty());
        assertTrue(ModelFile.read(bytes, "other", "one").isEmpty());
        assertTrue(ModelFile.read(new byte[] {1, 2, 3}, "hash", "one").isEmpty());
        assertTrue(ModelFile.read(Arrays.copyOf(bytes, 200), "hash", "one").isEmpty());
    }

    @Test
    void whatIsMadeOfUnknownWordsScoresLow() {
        var trained = Trainer.train(EXAMPLES);
        assertTrue(trained.guess("what is a filter").score() > 0.5);
        assertTrue(trained.guess("qqq zzz jjj").score() < 0.1);
    }
}
