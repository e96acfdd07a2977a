package assistant.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

class ReadingLevelTest {
    @ParameterizedTest
    @CsvSource({
        "the, 1",
        "clot, 1",
        "doctor, 2",
        "article, 3",
        "asked, 1",
        "wanted, 2",
        "clothes, 1",
        "veins, 1",
        "matches, 2",
        "people, 2",
        "table, 2",
        "area, 2",
        "medical, 3",
        "patient, 2",
        "anyone, 2",
        "lung, 1",
        "being, 2",
        "question, 2",
        "actual, 3",
        "high-risk, 2",
        "don't, 1",
        "you're, 1",
        "information, 4",
        "medicine, 3",
        "see, 1"
    })
    void syllablesAreCountedByTheWrittenRule(String word, int syllables) {
        assertEquals(syllables, ReadingLevel.syllables(word));
    }

    @Test
    void theGradeIsFleschKincaid() {
        // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
        assertEquals(-1.45, new ReadingLevel(Set.of()).grade("The cat sat on the mat."), 1e-9);
        // 5 words, 1 sentence, 9 syllables
        assertEquals(
                0.39 * 5 + 11.8 * 9 / 5 - 15.59,
                new ReadingLevel(Set.of()).grade("The doctor asked about medicine."),
                1e-9);
    }

    @Test
    void theArticlesTermsAreNotCounted() {
        var level = new ReadingLevel(Set.of("anticoagulants"));
        assertEquals(level.grade("Ask about them."), level.grade("Ask about them anticoagulants."));
    }
}
