package assistant.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The reading level of our own words, as a US school grade.
 *
 * <p>Flesch-Kincaid: 0.39 x words per sentence + 11.8 x syllables per word - 15.59 (Kincaid et al.
 * 1975). A sentence ends at {@code . ! ? :} or a line break. A word is a run of letters,
 * apostrophes and hyphens. Its syllables are its groups of neighbouring vowels ({@code a e i o u
 * y}), where
 *
 * <ul>
 *   <li>a final {@code ed} counts only after {@code t} or {@code d}, a final {@code es} only after
 *       a hissing sound ({@code s x z ch sh c g}), a final {@code e} after a consonant only in
 *       {@code le} after another one;
 *   <li>{@code ia} and {@code io} (but not in a final {@code ian} or {@code ion}), {@code iu},
 *       {@code ua} (but not after {@code q}) and a vowel before a final {@code ing} are two;
 *   <li>every word has at least one.
 * </ul>
 *
 * The terms of the article are not counted.
 */
final class ReadingLevel {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\\n]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern TWO =
            Pattern.compile("i[ao](?!ns?$)|iu|(?<!q)ua|[aeiouy](?=ing$)");
    private static final Pattern SILENT =
            Pattern.compile(
                    "(?<![td])ed$|(?<!s|x|z|ch|sh|c|g)es$|(?<![aeiouyl])e$|(?<=[aeiouy]l)e$");

    private final Pattern terms;

    ReadingLevel(Set<String> terms) {
        String any =
                terms.stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        this.terms = Pattern.compile("(?i)\\b(?:" + (any.isEmpty() ? "(?!)" : any) + ")\\b");
    }

    /** The words of a text without the article's terms. */
    List<String> words(String text) {
        return WORD.matcher(without(text)).results().map(found -> found.group()).toList();
    }

    /** The grade; 0 for a text without words. */
    double grade(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        long sentences =
                SENTENCE_END
                        .splitAsStream(without(text))
                        .filter(part -> WORD.matcher(part).find())
                        .count();
        double syllables = words.stream().mapToInt(ReadingLevel::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private String without(String text) {
        return terms.matcher(text).replaceAll(" ");
    }

    static int syllables(String word) {
        int count = 0;
        for (String part : word.toLowerCase(Locale.ROOT).replace("'", "").split("-")) {
            count += part.isEmpty() ? 0 : syllablesOf(part);
        }
        return Math.max(1, count);
    }

    private static int syllablesOf(String word) {
        String heard = SILENT.matcher(word).replaceFirst("");
        long groups = VOWELS.matcher(heard).results().count();
        long hidden = TWO.matcher(heard).results().count();
        return (int) Math.max(1, groups + hidden);
    }
}
