package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** In short; {@link Prove} does it at length. */
class FuzzTest {
    private static final long SEED = 7;

    static List<Inlet> inlets() {
        return Inlets.all();
    }

    @ParameterizedTest
    @MethodSource("inlets")
    void whateverComesInIsReadOrRefusedAsDeclared(Inlet inlet) {
        long cases = Math.ceilDiv(inlet.share(), 2);
        assertEquals(cases, Fuzz.run(inlet, SEED, cases).cases());
    }

    @ParameterizedTest
    @MethodSource("inlets")
    void everySampleIsTakenAsItIs(Inlet inlet) throws Exception {
        for (byte[] sample : inlet.samples()) {
            assertTrue(inlet.reader().takes(sample), () -> Inlet.text(sample));
        }
    }

    @Test
    void anErrorThatIsNotDeclaredIsToldWithTheCaseThatLeadsToIt() {
        var broken =
                Inlet.ofText(
                                "broken",
                                1,
                                List.of("a=1", "b=2"),
                                text -> text.length() < 500 || text.charAt(1000) > 0)
                        .refusingBy(IllegalStateException.class);
        var found = assertThrows(AssertionError.class, () -> Fuzz.run(broken, SEED, 10_000));
        assertTrue(found.getMessage().startsWith("broken, seed 7, case "), found.getMessage());
        assertEquals(StringIndexOutOfBoundsException.class, found.getCause().getClass());
    }

    @Test
    void theSameNumbersGiveTheSameCase() {
        var inlet = inlets().getFirst();
        for (int number = 0; number < 1_000; number++) {
            assertArrayEquals(Fuzz.bytes(inlet, SEED, number), Fuzz.bytes(inlet, SEED, number));
        }
    }
}
