package assistant.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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

    /** 2 to the 32 by the golden ratio, odd: neighbouring hashes fall far apart. */
    private static final int SPREAD = 0x9e3779b9;

    private static final Set<String> NOT =
            Set.of(
                    "not",
                    "no",
                    "never",
                    "none",
                    "without",
                    "hardly",
                    "barely",
                    "scarcely",
                    "nothing",
                    "nobody",
                    "nor",
                    "neither");

    private final List<Element> elements;
    private final boolean denies;

    /** For each element that must be there and is one of a few words, their {@link #marks}. */
    private final long[] needs;

    private Phrase(List<Element> elements) {
        this.elements = List.copyOf(elements);
        this.denies = elements.stream().anyMatch(Element::denies);
        this.needs = elements.stream().filter(Element::needed).mapToLong(Element::marks).toArray();
    }

    /** A set of words in 64 bits: one that is in it has its bit set, and so may others. */
    static long marks(Collection<String> words) {
        long marks = 0;
        for (String word : words) {
            marks |= 1L << (word.hashCode() * SPREAD >>> Integer.SIZE - 6);
        }
        return marks;
    }

    /** Whether it may stand among words with these marks; where not, it matches nowhere. */
    boolean mayStandAmong(long marks) {
        for (long need : needs) {
            if ((need & marks) == 0) {
                return false;
            }
        }
        return true;
    }

    /** A pattern of these elements, one after the other. */
    static Phrase of(List<Element> elements) {
        return new Phrase(elements);
    }

    /** Whether a word such as "not" is one of its own. */
    boolean denies() {
        return denies;
    }

    /**
     * The words it can begin with, those that end in {@code *} standing for all that begin so; none
     * where it can begin with anything.
     */
    List<String> begins() {
        var begins = new ArrayList<String>();
        for (Element element : elements) {
            if (element.gap() || element.any()) {
                return List.of();
            }
            begins.addAll(element.words());
            element.beginnings().forEach(beginning -> begins.add(beginning + "*"));
            if (!element.optional()) {
                return begins;
            }
        }
        return List.of();
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

    /**
     * One element of a pattern; the same one serves in many.
     *
     * @param words that fit as they are
     * @param beginnings of words that fit
     * @param any whether any word fits
     * @param denies whether one of its words does
     * @param marks of its words
     */
    record Element(
            Set<String> words,
            List<String> beginnings,
            boolean any,
            boolean optional,
            boolean gap,
            boolean denies,
            long marks) {
        /** Reads an element whose words are normalised. */
        static Element of(String part) {
            boolean optional = part.length() > 1 && part.endsWith("?");
            String written = optional ? part.substring(0, part.length() - 1) : part;
            var words = new LinkedHashSet<>(List.of(written.split("\\|")));
            var beginnings = words.stream().filter(word -> word.endsWith("*")).toList();
            beginnings.forEach(words::remove);
            boolean any = words.remove("_");
            return new Element(
                    Set.copyOf(words),
                    beginnings.stream().map(word -> word.substring(0, word.length() - 1)).toList(),
                    any,
                    optional,
                    part.equals("..."),
                    words.stream().anyMatch(NOT::contains),
                    Phrase.marks(words));
        }

        boolean needed() {
            return !optional && !any && !gap && beginnings.isEmpty();
        }

        boolean fits(String word) {
            return words.contains(word)
                    || any && !Marks.is(word)
                    || !beginnings.isEmpty() && begins(word);
        }

        private boolean begins(String word) {
            for (String beginning : beginnings) {
                if (word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }
}
