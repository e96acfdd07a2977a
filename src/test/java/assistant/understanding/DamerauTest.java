package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamerauTest {
    @ParameterizedTest
    @CsvSource({
        "calf, calf, 2, 0",
        "calf, claf, 2, 1",
        "thrombosis, trombosis, 2, 1",
        "cancer, cancel, 2, 1",
        "a, bcd, 2, 3",
        "'', ab, 2, 2",
        "abc, ca, 3, 3",
        "filter, fliters, 2, 2"
    })
    void distanceCountsEditsAndSwapsOfNeighbours(String a, String b, int most, int distance) {
        assertEquals(distance, Damerau.distance(a, b, most));
        assertEquals(distance, Damerau.distance(b, a, most));
    }
}
