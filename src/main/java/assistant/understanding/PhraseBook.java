package assistant.understanding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases under labels, found in an utterance. */
final class PhraseBook {
    /** A phrase with its place in the book: of two as long, the earlier is meant. */
    private record Labelled(String label, Phrase phrase, int place) {
        Mention mention(int start, int end) {
            return new Mention(label, start, end, phrase.denies());
        }
    }

    private static final int LETTERS = 3;

    private final Map<String, List<Labelled>> byFirstWord = new HashMap<>();

    /** Those that begin with a beginning such as "collaps*", by its first letters. */
    private final Map<String, List<Labelled>> byFirstLetters = new HashMap<>();

    /** Those that {@link #byFirstLetters} begin with, a bit each; some letters share one. */
    private long firstLetters;

    private final List<Labelled> anywhere = new ArrayList<>();
    private int size;

    /**
     * @param phrases label to phrases
     * @param normaliser which brings the phrases into the form of an utterance
     */
    PhraseBook(Map<String, List<String>> phrases, Normaliser normaliser) {
        phrases.forEach((label, all) -> all.forEach(one -> add(label, normaliser.phrase(one))));
    }

    private void add(String label, Phrase phrase) {
        var labelled = new Labelled(label, phrase, size++);
        var begins = phrase.begins();
        if (begins.isEmpty()) {
            anywhere.add(labelled);
        }
        for (String begin : new LinkedHashSet<>(begins)) {
            if (begin.endsWith("*")) {
                firstLetters |= mark(begin);
                file(
                        byFirstLetters,
                        begin.substring(0, Math.min(LETTERS, begin.length() - 1)),
                        labelled);
            } else {
                file(byFirstWord, begin, labelled);
            }
        }
    }

    private static long mark(String word) {
        return 1L << word.charAt(0);
    }

    private static void file(Map<String, List<Labelled>> index, String key, Labelled labelled) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(labelled);
    }

    /** Every mention, in the order of the words; at each place the longest one alone. */
    List<Mention> find(List<String> words) {
        var found = new ArrayList<Mention>();
        long marks = Phrase.marks(words);
        int at = 0;
        while (at < words.size()) {
            Mention longest = longest(words, at, marks);
            if (longest != null) {
                found.add(longest);
            }
            at = longest == null ? at + 1 : longest.end();
        }
        return found;
    }

    /** Every label wherever a phrase of it stands, though the words have others too. */
    List<Mention> findAll(List<String> words) {
        var found = new ArrayList<Mention>();
        long marks = Phrase.marks(words);
        for (int at = 0; at < words.size(); at++) {
            var here = new LinkedHashMap<String, Mention>();
            for (Labelled one : beginning(words.get(at), marks)) {
                int end = one.phrase().match(words, at);
                if (end > at) {
                    here.putIfAbsent(one.label(), one.mention(at, end));
                }
            }
            found.addAll(here.values());
        }
        return found;
    }

    /** The phrases that may begin with the word, and stand among words with these marks. */
    private List<Labelled> beginning(String word, long marks) {
        var may = new ArrayList<Labelled>();
        gather(byFirstWord.getOrDefault(word, List.of()), marks, may);
        int most = (firstLetters & mark(word)) == 0 ? 0 : Math.min(LETTERS, word.length());
        for (int letters = 1; letters <= most; letters++) {
            String begin = word.substring(0, letters);
            gather(byFirstLetters.getOrDefault(begin, List.of()), marks, may);
        }
        gather(anywhere, marks, may);
        return may;
    }

    private static void gather(List<Labelled> all, long marks, List<Labelled> may) {
        for (Labelled one : all) {
            if (one.phrase().mayStandAmong(marks)) {
                may.add(one);
            }
        }
    }

    /** The labels of the phrases that are the whole utterance, in the book's order. */
    List<String> whole(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : beginning(words.getFirst(), Phrase.marks(words)).stream()
                        .filter(one -> one.phrase().match(words, 0) == words.size())
                        .sorted(Comparator.comparingInt(Labelled::place))
                        .map(Labelled::label)
                        .distinct()
                        .toList();
    }

    /** Whether a phrase stands at the very beginning. */
    boolean opens(List<String> words) {
        return first(words).isPresent();
    }

    /** The longest phrase that stands at the very beginning. */
    Optional<Mention> first(List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(longest(words, 0, Phrase.marks(words)));
    }

    private @Nullable Mention longest(List<String> words, int at, long marks) {
        Labelled best = null;
        int end = at;
        for (Labelled one : beginning(words.get(at), marks)) {
            int reach = one.phrase().match(words, at);
            boolean earlier = best != null && reach == end && one.place() < best.place();
            if (reach > end || earlier) {
                best = one;
                end = reach;
            }
        }
        return best == null ? null : best.mention(at, end);
    }
}
