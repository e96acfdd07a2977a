package assistant.evaluation;

import assistant.dialog.Intent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of emergencies: an utterance that has one of them and is no emergency is a look-alike.
 *
 * <p>They are written down apart from what the red flags are found by, so that the measure does not
 * follow what it measures.
 */
public final class EmergencyWords {
    /** Where they stand in a topic folder. */
    public static final String FILE = "gold/emergency-words.txt";

    private static final String COMMENT = "#";
    private static final String NOT_MEANT = "- ";

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Pattern meant;
    private final Pattern notMeant;

    private EmergencyWords(Pattern meant, Pattern notMeant) {
        this.meant = meant;
        this.notMeant = notMeant;
    }

    /**
     * Reads them, one a line, in lower case: {@code cough*} is any word that begins so, {@code -
     * blood test} takes its words out before.
     */
    public static EmergencyWords read(String content) {
        var lines =
                content.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                        .toList();
        var notMeant =
                lines.stream()
                        .filter(line -> line.startsWith(NOT_MEANT))
                        .map(line -> line.substring(NOT_MEANT.length()))
                        .toList();
        var meant = lines.stream().filter(line -> !line.startsWith(NOT_MEANT)).toList();
        return new EmergencyWords(any(meant), any(notMeant));
    }

    /** Any of them as whole words; where there are none, nothing. */
    private static Pattern any(List<String> phrases) {
        if (phrases.isEmpty()) {
            return NOTHING;
        }
        String all =
                phrases.stream()
                        .map(phrase -> Pattern.quote(phrase).replace("*", "\\E[\\p{L}']*\\Q"))
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + all + ")(?![\\p{L}\\p{N}])");
    }

    /** Whether the utterance is no emergency, and has a word of one. */
    boolean lookAlike(GoldLine line) {
        String text = notMeant.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return line.intent() != Intent.EMERGENCY && meant.matcher(text).find();
    }
}
