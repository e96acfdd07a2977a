package assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A pattern over words.
 *
 * <p>Elements stand apart by spaces: {@code word}; {@code wor*} any word that begins so; {@code
 * one|other} either; {@code word?} it may be missing; {@code _} any one word; {@code ...} up to
 * {@value #GAP} words. Nothing but {@code ,} may come in between, and no mark that ends a clause.
 */
final class Phrase {
    private static final int GAP = 4;
    private static final int NONE = -1;
    private static final Set<String> NOT = Set.of("not", "no", "never", "none", "without");

    private final List<Element> elements;

    private Phrase(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    /** Reads a pattern whose words are normalised. */
    static Phrase of(List<String> parts) {
        var elements = new ArrayList<Element>();
        for (String part : parts) {
            boolean optional = part.length() > 1 && part.endsWith("?");
            String words = optional ? part.substring(0, part.length() - 1) : part;
            elements.add(new Element(List.of(words.split("\\|")), optional, part.equals("...")));
        }
        return new Phrase(elements);
    }

    /** Whether a word such as "not" is one of its own. */
    boolean denies() {
        return elements.stream()
                .anyMatch(element -> element.words().stream().anyMatch(NOT::contains));
    }

    /** The words it can begin with; none where it can begin with anything. */
    List<String> begins() {
        Element first = elements.getFirst();
        boolean plain =
                !first.optional()
                        && !first.gap()
                        && first.words().stream().noneMatch(w -> w.endsWith("*") || w.equals("_"));
        return plain ? first.words() : List.of();
    }

    /** Where its longest match from here ends, exclusive; -1 where it does not match. */
    int match(List<String> words, int from) {
        return match(words, from, 0);
    }

    private int match(List<String> words, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        if (wanted.gap()) {
            return gap(words, at, element);
        }
        int best = NONE;
        if (at < words.size() && wanted.fits(words.get(at))) {
            best = match(words, at + 1, element + 1);
        }
        return wanted.optional() ? Math.max(best, match(words, at, element + 1)) : best;
    }

    private int gap(List<String> words, int at, int element) {
        for (int skipped = 0; skipped <= GAP && at + skipped <= words.size(); skipped++) {
            int end = match(words, at + skipped, element + 1);
            if (end != NONE) {
                return end;
            }
            if (at + skipped < words.size() && Marks.ends(words.get(at + skipped))) {
                return NONE;
            }
        }
        return NONE;
    }

    private record Element(List<String> words, boolean optional, boolean gap) {
        boolean fits(String word) {
            for (String wanted : words) {
                if (wanted.equals(word)
                        || wanted.equals("_") && !Marks.is(word)
                        || wanted.endsWith("*")
                                && word.startsWith(wanted.substring(0, wanted.length() - 1))) {
                    return true;
                }
            }
            return false;
        }
    }
}
