package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.Talk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.Map;
import java.util.TreeMap;

/** The plain words in which most people answer tell exactly what they say. */
class PlainAnswersTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/plain-answers.txt", delimiter = '|')
    void theyTellWhatTheySay(String asked, String text, String told) {
        var facts = Talk.at(asked).say(text).understood().facts().told();
        assertEquals(facts(told), new TreeMap<>(facts), asked + ": " + text);
    }

    private static Map<String, String> facts(String told) {
        var facts = new TreeMap<String, String>();
        for (String fact : told.equals("nothing") ? new String[0] : told.split(";")) {
            facts.put(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1));
        }
        return facts;
    }
}
