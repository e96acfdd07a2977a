package assistant.understanding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases under labels, found in an utterance: the longest first, no word used twice. */
final class PhraseBook {
    private record Labelled(String label, Phrase phrase) {}

    private final Map<String, List<Labelled>> byFirstWord = new HashMap<>();
    private final List<Labelled> anywhere = new ArrayList<>();

    /**
     * @param phrases label to phrases
     * @param normaliser which brings the phrases into the form of an utterance
     */
    PhraseBook(Map<String, List<String>> phrases, Normaliser normaliser) {
        phrases.forEach((label, all) -> all.forEach(one -> add(label, normaliser.phrase(one))));
    }

    private void add(String label, Phrase phrase) {
        var labelled = new Labelled(label, phrase);
        var begins = phrase.begins();
        begins.forEach(
                word -> byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(labelled));
        if (begins.isEmpty()) {
            anywhere.add(labelled);
        }
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

    /** The label of the phrase that is the whole utterance, if one is. */
    List<String> whole(List<String> words) {
        var labels = new ArrayList<String>();
        for (Labelled labelled : candidates(words, 0)) {
            if (labelled.phrase().match(words, 0) == words.size()
                    && !labels.contains(labelled.label())) {
                labels.add(labelled.label());
            }
        }
        return labels;
    }

    /** Whether a phrase stands at the very beginning. */
    boolean opens(List<String> words) {
        return first(words).isPresent();
    }

    /** The longest phrase that stands at the very beginning. */
    Optional<Mention> first(List<String> words) {
        return Optional.ofNullable(longest(words, 0));
    }

    private @Nullable Mention longest(List<String> words, int at) {
        Mention best = null;
        for (Labelled labelled : candidates(words, at)) {
            int end = labelled.phrase().match(words, at);
            if (end > at && (best == null || end > best.end())) {
                best = new Mention(labelled.label(), at, end, labelled.phrase().denies());
            }
        }
        return best;
    }

    private List<Labelled> candidates(List<String> words, int at) {
        if (at >= words.size()) {
            return List.of();
        }
        var byWord = byFirstWord.getOrDefault(words.get(at), List.of());
        if (anywhere.isEmpty()) {
            return byWord;
        }
        var all = new ArrayList<>(byWord);
        all.addAll(anywhere);
        return all;
    }
}
