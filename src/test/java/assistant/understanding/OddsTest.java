package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** One weight for two labels says and costs what two weights do. */
class OddsTest {
    private static final List<String> TEXTS =
            List.of(
                    "my chest hurts and I cannot breathe",
                    "what is a filter",
                    "coughing blood since this morning",
                    "the clot is in my calf",
                    "he fainted on the stairs",
                    "they said it is the first one");
    private static final int[] OUTCOMES = {0, 1, 0, 1, 0, 1};
    private static final int[] ROWS = IntStream.range(0, OUTCOMES.length).toArray();
    private static final Vectors VECTORS = vectors();
    private static final double EXACT = 1e-9;

    private final Odds odds = new Odds(VECTORS, ROWS, OUTCOMES);
    private final Likelihood likelihood =
            new Likelihood(VECTORS, List.of("no", "yes"), ROWS, OUTCOMES);

    private static Vectors vectors() {
        var features = TEXTS.stream().map(Features::of).toList();
        return Vectors.of(features, Vectors.idf(features, 1));
    }

    private static double[] point(double scale) {
        return IntStream.range(0, VECTORS.names().length)
                .mapToDouble(i -> scale * Math.sin(i))
                .toArray();
    }

    @Test
    void theyExplainTheLabelsAsWell() {
        for (double scale : new double[] {0, 0.1, 1, 30, 3000}) {
            double[] x = point(scale);
            double of = likelihood.valueAt(Odds.both(x));
            assertEquals(of, odds.valueAt(x), EXACT * Math.max(1, of), "at " + scale);
        }
    }

    @Test
    void theyCostAsMuch() {
        double[] x = point(1);
        assertEquals(squares(x), squares(Odds.both(x)), EXACT);
    }

    private static double squares(double[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * x[i]).sum();
    }

    @Test
    void theySlopeTheSameWay() {
        for (double scale : new double[] {0, 1, 30}) {
            double[] x = point(scale);
            double[] both = likelihood.gradientAt(Odds.both(x));
            double[] expected = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                expected[i] = (both[2 * i] - both[2 * i + 1]) / Math.sqrt(2);
            }
            // The other one rounds its slopes to floats.
            assertArrayEquals(expected, odds.gradientAt(x), 1e-6, "at " + scale);
        }
    }

    @Test
    void theSameWeightsAreFound() {
        double[] found = likelihood.minimize(0.01, 60);
        double[] x = new double[VECTORS.names().length];
        for (int i = 0; i < x.length; i++) {
            assertEquals(found[2 * i], -found[2 * i + 1], EXACT);
            x[i] = found[2 * i] * Math.sqrt(2);
        }
        // Where it is least, it rises as fast as the cost of the weights falls.
        double[] slope = odds.gradientAt(x);
        for (int i = 0; i < x.length; i++) {
            assertEquals(-2 * 0.01 * x[i], slope[i], 1e-3);
        }
    }
}
