package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class NormaliserTest {
    private static final Map<String, String> SYMBOLS =
            Map.of(
                    "\u30c4", "idk",
                    "\u00af\\_(\u30c4)_/\u00af", "no idea",
                    "\ud83e\udd37", "shrug",
                    "\ud83e\udd37\u200d\u2640\ufe0f", "she shrugs");

    @Test
    void ofTwoSymbolsOfWhichOneStandsInTheOtherTheLongerIsMeant() {
        for (var order : List.of(SYMBOLS.keySet().stream().sorted().toList(), backwards())) {
            var symbols = new LinkedHashMap<String, String>();
            order.forEach(symbol -> symbols.put(symbol, SYMBOLS.get(symbol)));
            var normaliser = new Normaliser(Map.of(), symbols);
            assertEquals(
                    List.of("well", "no", "idea"),
                    normaliser.words("well \u00af\\_(\u30c4)_/\u00af"));
            assertEquals(
                    List.of("she", "shrugs"), normaliser.words("\ud83e\udd37\u200d\u2640\ufe0f"));
            assertEquals(List.of("shrug"), normaliser.words("\ud83e\udd37"));
        }
    }

    @Test
    void aNotThatStandsApartIsANot() {
        var normaliser = new Normaliser(Map.of(), Map.of());
        assertEquals(List.of("is", "not", "there"), normaliser.words("is n't there"));
        assertEquals(List.of("is", "not"), normaliser.words("isn't"));
    }

    private static List<String> backwards() {
        return SYMBOLS.keySet().stream().sorted().toList().reversed();
    }
}
