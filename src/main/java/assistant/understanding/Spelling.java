package assistant.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Mends misspelt words of the domain.
 *
 * <p>A word that is known, to people or to our phrases, is never touched. Else the nearest word of
 * the domain is taken, within a budget by length: none under 5 letters, 1 under 8, else 2.
 */
final class Spelling {
    /** A word of five letters with one left out. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 24;
    private static final int MOST_MENDED = 40;

    private final Map<String, String> variants;
    private final Set<String> known;
    private final Map<Integer, List<Ranked>> domain = new HashMap<>();

    /** A word of the domain, and which letters are in it, a bit each. */
    private record Ranked(String word, int rank, int letters) {}

    /**
     * @param variants misspellings to what is meant, looked up first
     * @param common words that people use, never mended
     * @param domain words that are looked for; of two as near, the earlier one is meant
     */
    Spelling(Map<String, String> variants, Collection<String> common, Set<String> domain) {
        this.variants = Map.copyOf(variants);
        this.known = new HashSet<>(common);
        this.known.addAll(domain);
        var ranks = new AtomicInteger();
        domain.stream()
                .filter(word -> word.length() >= 5)
                .forEach(
                        word ->
                                this.domain
                                        .computeIfAbsent(word.length(), n -> new ArrayList<>())
                                        .add(
                                                new Ranked(
                                                        word,
                                                        ranks.getAndIncrement(),
                                                        letters(word))));
    }

    List<String> mend(List<String> words) {
        var mended = new ArrayList<String>(words.size());
        int budget = MOST_MENDED;
        for (String word : words) {
            String variant = variants.get(word);
            if (variant != null) {
                mended.addAll(List.of(variant.split(" ")));
            } else if (budget > 0 && worthMending(word)) {
                budget--;
                mended.add(nearest(word));
            } else {
                mended.add(word);
            }
        }
        return mended;
    }

    private boolean worthMending(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && !known.contains(word)
                && !(word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)))
                && word.chars().allMatch(Character::isLetter);
    }

    /** The nearest word of the domain within the budget, else the word itself. */
    String nearest(String word) {
        int most = word.length() < 8 ? 1 : 2;
        String best = word;
        int least = most + 1;
        int rank = Integer.MAX_VALUE;
        int letters = letters(word);
        for (int length = word.length() - most; length <= word.length() + most; length++) {
            for (Ranked candidate : domain.getOrDefault(length, List.of())) {
                if (Integer.bitCount(letters ^ candidate.letters()) > 2 * Math.min(least, most)) {
                    continue;
                }
                int distance = Damerau.distance(word, candidate.word(), least);
                if (distance < least
                        || distance == least && distance <= most && candidate.rank() < rank) {
                    least = distance;
                    rank = candidate.rank();
                    best = candidate.word();
                }
            }
        }
        return best;
    }

    /** Of two words, no edit makes more than two of these bits differ. */
    private static int letters(String word) {
        return word.chars().map(letter -> 1 << letter).reduce(0, (one, other) -> one | other);
    }
}
