package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When nothing is sent to a platform, and for how long. */
class RestTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration REST = Duration.ofSeconds(5);

    private static HttpHeaders headers(String... pairs) {
        var headers = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.put(pairs[i], List.of(pairs[i + 1]));
        }
        return HttpHeaders.of(Map.copyOf(headers), (name, value) -> true);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "999999999, 86400",
        "'Thu, 01 Jan 2026 12:00:07 GMT', 7",
        "'Thu, 01 Jan 2026 11:00:00 GMT', 0",
        "'Fri, 01 Jan 2027 12:00:00 GMT', 86400"
    })
    void aTimeToWaitIsReadAsSecondsOrAsADate(String text, long seconds) {
        var wait = RetryAfter.of(headers("Retry-After", text), NOON);
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), wait);
    }

    @Test
    void aDateGoesByThePlatformsOwnClockWhereItTellsTheTime() {
        var answer =
                headers(
                        "Retry-After", "Thu, 01 Jan 2026 15:00:30 GMT",
                        "Date", "Thu, 01 Jan 2026 15:00:00 GMT");
        assertEquals(Optional.of(Duration.ofSeconds(30)), RetryAfter.of(answer, NOON));
    }

    @Test
    void whatIsNoTimeIsPassedOver() {
        for (String text : new String[] {"", "soon", "-3", "1.5", "2026-01-01T12:00:07Z"}) {
            assertEquals(Optional.empty(), RetryAfter.of(headers("Retry-After", text), NOON));
        }
        assertEquals(Optional.empty(), RetryAfter.of(headers(), NOON));
    }

    @Test
    void aHostInTroubleRestsForEveryChannelOnIt() {
        var host = new Breaker(REST);
        var one = new Gate(host);
        var other = new Gate(host);
        for (int i = 0; i < 4; i++) {
            one.trouble(NOON);
        }
        assertFalse(other.opens().isAfter(NOON));
        other.trouble(NOON);
        assertEquals(NOON.plus(REST), one.opens());
        assertEquals(NOON.plus(REST), other.opens());
        assertTrue(other.isTried());
        one.well();
        assertFalse(other.isTried());
    }

    @Test
    void aTokenThatIsNotLetInShutsItsOwnChannelAlone() {
        var host = new Breaker(REST);
        var one = new Gate(host);
        var other = new Gate(host);
        one.shut(NOON.plusSeconds(15));
        assertEquals(NOON.plusSeconds(15), one.opens());
        assertTrue(one.isTried());
        assertFalse(other.opens().isAfter(NOON));
        assertFalse(other.isTried());
    }
}
