package assistant.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final String NEW = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OLD = "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void theFirstKeyWrapsAndEachUnwraps() {
        var keys = MasterKey.of(NEW + ", " + OLD);
        assertEquals(MasterKey.of(NEW).current().id(), keys.current().id());
        assertFalse(keys.named(MasterKey.of(OLD).current().id()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,", NEW + ",", "," + NEW, "zebrafinch", "AAAA"})
    void whatIsNoListOfKeysIsRefusedAndNotRepeated(String written) {
        var refused = assertThrows(IllegalArgumentException.class, () -> MasterKey.of(written));
        assertFalse(String.valueOf(refused.getMessage()).contains("zebrafinch"));
    }
}
