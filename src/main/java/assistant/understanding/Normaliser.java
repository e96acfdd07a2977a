package assistant.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Brings what people type into one form: lower-case words and the marks between them.
 *
 * <p>Unicode compatibility forms, accents, quotes and invisible characters go; a letter typed three
 * times or more stands twice; contractions and texting words are written out.
 */
final class Normaliser {
    /** Code units, and words, read of what is longer: so many at its beginning, and at its end. */
    private static final int MOST_UNITS = 2_000;

    private static final int MOST_WORDS = 300;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}\\p{Cs}\\p{Co}]");
    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LONG_DRAWN = Pattern.compile("([a-z])\\1{2,}");
    private static final Pattern PART =
            Pattern.compile(
                    "\\d+(?:[./:]\\d+)+|[\\p{L}\\d]+(?:'[\\p{L}]+)*|\\n"
                            + "|--|\u2026|[.,;:?!()&+/%\u2013\u2014-]");

    /** One symbol may stand within another, such as a shrug within that of a woman. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Function.identity());

    private final Map<String, List<String>> rewrites;
    private final Map<String, String> symbols;

    /** Those of all phrases read so far: thousands of phrases are made of a few hundred. */
    private final Map<String, Phrase.Element> elements = new ConcurrentHashMap<>();

    /**
     * @param rewrites a word as typed to the words it stands for
     * @param symbols a symbol, such as a thumb, to the words it stands for
     */
    Normaliser(Map<String, List<String>> rewrites, Map<String, String> symbols) {
        this.rewrites = Map.copyOf(rewrites);
        this.symbols = new TreeMap<>(LONGEST_FIRST);
        this.symbols.putAll(symbols);
    }

    /**
     * The words and marks of a text; a mark repeated stands once. Of more than 600 the first and
     * the last 300.
     */
    List<String> words(String text) {
        var words = new ArrayList<String>();
        var parts = PART.matcher(plain(text));
        while (parts.find()) {
            add(words, parts.group());
        }
        if (words.size() <= 2 * MOST_WORDS) {
            return words;
        }
        var ends = new ArrayList<>(words.subList(0, MOST_WORDS));
        ends.addAll(words.subList(words.size() - MOST_WORDS, words.size()));
        return ends;
    }

    /** A pattern in the form of the words it is to match. */
    Phrase phrase(String pattern) {
        var parts = new ArrayList<Phrase.Element>();
        for (String written : BLANKS.split(pattern.strip().toLowerCase(Locale.ROOT))) {
            for (String part : rewrites.getOrDefault(written, List.of(written))) {
                parts.add(elements.computeIfAbsent(part, Phrase.Element::of));
            }
        }
        return Phrase.of(parts);
    }

    private String plain(String text) {
        String spelled = text;
        for (var symbol : symbols.entrySet()) {
            spelled = ends(spelled.replace(symbol.getKey(), " " + symbol.getValue() + " "));
        }
        String folded = ends(Normalizer.normalize(spelled, Normalizer.Form.NFKD));
        folded = INVISIBLE.matcher(folded).replaceAll("");
        folded = QUOTES.matcher(folded).replaceAll("'").toLowerCase(Locale.ROOT);
        return LONG_DRAWN.matcher(folded).replaceAll("$1$1");
    }

    /** Some signs stand for many letters: what grows past a message's length loses its middle. */
    private static String ends(String text) {
        return text.length() <= 2 * MOST_UNITS
                ? text
                : text.substring(0, MOST_UNITS) + " " + text.substring(text.length() - MOST_UNITS);
    }

    private void add(List<String> words, String part) {
        switch (part) {
            case "\n", "\u2026" -> mark(words, ".");
            case "&", "+" -> words.add("and");
            case "/" -> words.add("or");
            case "-", "--", "\u2013", "\u2014" -> dash(words, part);
            case "%" -> words.add("percent");
            case ".", ",", ";", ":", "?", "!", "(", ")" -> mark(words, part);
            default -> word(words, part);
        }
    }

    /** A hyphen joins words; a longer dash sets them apart. */
    private static void dash(List<String> words, String part) {
        if (!part.equals("-")) {
            mark(words, ",");
        }
    }

    private static void mark(List<String> words, String mark) {
        if (words.isEmpty() || !words.getLast().equals(mark)) {
            words.add(mark);
        }
    }

    /** Some write "is n't". */
    private static void whole(List<String> words, String part) {
        if (!part.isEmpty()) {
            words.add(part);
        }
    }

    private void word(List<String> words, String part) {
        var rewritten = rewrites.get(part);
        if (rewritten != null) {
            words.addAll(rewritten);
        } else if (part.endsWith("n't")) {
            whole(words, part.substring(0, part.length() - 3));
            words.add("not");
        } else if (part.indexOf('\'') > 0) {
            words.add(part.substring(0, part.indexOf('\'')));
        } else {
            words.add(part);
        }
    }
}
