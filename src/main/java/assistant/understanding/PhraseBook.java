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
import java.util.stream.Stream;

/** Phrases under labels, found in an utterance. */
final class PhraseBook {
    /** A phrase with its place in the book: of two as long, the earlier is meant. */
    private record Labelled(String label, Phrase phrase, int place) {
        Mention mention(int start, int end) {
            return new Mention(label, start, end, phrase.denies());
        }
    }

    private final Map<String, List<Labelled>> byFirstWord = new HashMap<>();
    private final Map<Character, List<Labelled>> byFirstLetter = new HashMap<>();
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
                file(byFirstLetter, begin.charAt(0), labelled);
            } else {
                file(byFirstWord, begin, labelled);
            }
        }
    }

    private static <K> void file(Map<K, List<Labelled>> index, K key, Labelled labelled) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(labelled);
    }

    /** Every mention, in the order of the words; at each place the longest one alone. */
    List<Mention> find(List<String> words) {
        var found = new ArrayList<Mention>();
        int at = 0;
        while (at < words.size()) {
            Mention longest = longest(words, at);
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
        for (int at = 0; at < words.size(); at++) {
            int from = at;
            var here = new LinkedHashMap<String, Mention>();
            beginning(words.get(at))
                    .forEach(
                            one -> {
                                int end = one.phrase().match(words, from);
                                if (end > from) {
                                    here.putIfAbsent(one.label(), one.mention(from, end));
                                }
                            });
            found.addAll(here.values());
        }
        return found;
    }

    private Stream<Labelled> beginning(String word) {
        return Stream.of(
                        byFirstWord.getOrDefault(word, List.of()),
                        byFirstLetter.getOrDefault(word.charAt(0), List.of()),
                        anywhere)
                .flatMap(List::stream);
    }

    /** The labels of the phrases that are the whole utterance, in the book's order. */
    List<String> whole(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : beginning(words.getFirst())
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
        return words.isEmpty() ? Optional.empty() : Optional.ofNullable(longest(words, 0));
    }

    private @Nullable Mention longest(List<String> words, int at) {
        String first = words.get(at);
        Fit best = new Fit(null, at);
        best = best.orLonger(byFirstWord.getOrDefault(first, List.of()), words, at);
        best = best.orLonger(byFirstLetter.getOrDefault(first.charAt(0), List.of()), words, at);
        return best.orLonger(anywhere, words, at).mention(at);
    }

    /** How far a phrase reaches; at first none, and nowhere. */
    private record Fit(@Nullable Labelled phrase, int end) {
        Fit orLonger(List<Labelled> others, List<String> words, int at) {
            Fit best = this;
            for (Labelled other : others) {
                int reach = other.phrase().match(words, at);
                if (reach > best.end || reach == best.end && best.isBehind(other)) {
                    best = new Fit(other, reach);
                }
            }
            return best;
        }

        private boolean isBehind(Labelled other) {
            return phrase != null && other.place() < phrase.place();
        }

        @Nullable Mention mention(int at) {
            return phrase == null ? null : phrase.mention(at, end);
        }
    }
}
