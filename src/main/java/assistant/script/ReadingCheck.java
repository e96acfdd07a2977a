package assistant.script;

import assistant.dialog.Template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds our own words to reading grade {@value #GRADE} or below.
 *
 * <p>A text under {@value #SHORT} words is too short for the formula: each of its words has at most
 * two syllables or stands in the reviewed list of {@code reading.en.yaml}.
 */
final class ReadingCheck {
    static final double GRADE = 6.0;
    static final int SHORT = 10;

    private final ReadingLevel level;
    private final Set<String> reviewed;
    private final Faults faults;

    ReadingCheck(Node node, Faults faults) {
        Fields fields = Fields.of(node, Set.of("terms", "reviewed"), Set.of(), faults);
        this.level = new ReadingLevel(Set.copyOf(lower(fields.texts("terms"))));
        this.reviewed = Set.copyOf(lower(fields.texts("reviewed")));
        this.faults = faults;
    }

    private static Set<String> lower(List<String> words) {
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    void check(Map<String, Template> templates, MessagesLoader messages) {
        templates.forEach((key, template) -> check(key, template.words(), messages.place(key)));
    }

    private void check(String key, String text, Place place) {
        var words = level.words(text);
        if (words.size() >= SHORT) {
            double grade = level.grade(text);
            if (grade > GRADE) {
                faults.add(
                        place,
                        "'%s' reads at grade %.1f".formatted(key, grade),
                        "Shorter sentences and shorter words; grade %.0f at most."
                                .formatted(GRADE));
            }
            return;
        }
        var hard =
                words.stream()
                        .filter(word -> ReadingLevel.syllables(word) > 2)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !reviewed.contains(word))
                        .toList();
        if (!hard.isEmpty()) {
            faults.add(
                    place,
                    "'%s' has long words: %s".formatted(key, String.join(", ", hard)),
                    "Write shorter ones, or have them reviewed in reading.en.yaml.");
        }
    }
}
