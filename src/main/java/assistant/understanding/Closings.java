package assistant.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What ends a part of a message and says no, or don't know, of what stands right before it: "cancer
 * no", "cancer: no", "cancer I don't have".
 */
final class Closings {
    static final String DENY = "deny";
    static final String GUESS = "guess";
    static final String AFFIRM = "affirm";

    private static final Set<String> MARKS = Set.of(Marks.COMMA, ":");

    private final List<String> all;
    private final List<Mention> closings;
    private final Map<String, Set<String>> words;

    /**
     * @param closings in the order of the words: mentions labelled {@code deny}, {@code guess} or
     *     {@code affirm}
     * @param words small words: before {@code list} and {@code but} ones a part ends, {@code
     *     article} ones stand before its thing
     */
    Closings(Utterance utterance, List<Mention> closings, Map<String, Set<String>> words) {
        this.all = utterance.words();
        this.closings = closings;
        this.words = words;
    }

    /** The one with this label that closes the part of the mention. */
    Optional<Mention> of(Mention mention, String label) {
        int next = mention.end();
        boolean marked = next < all.size() && MARKS.contains(all.get(next));
        int at = marked ? next + 1 : next;
        int first = Mention.from(closings, at);
        return closings.subList(first, closings.size()).stream()
                .limit(1)
                .filter(one -> one.start() == at && one.label().equals(label))
                .filter(one -> isEnd(one.end()))
                .filter(one -> !marked && one.end() == at + 1 || opensPart(mention.start()))
                .findFirst();
    }

    private boolean isEnd(int word) {
        return word == all.size()
                || Marks.is(all.get(word))
                || is("list", all.get(word))
                || is("but", all.get(word));
    }

    /** Not as in "I have cancer, no". */
    private boolean opensPart(int word) {
        int before = word - 1;
        while (before >= 0 && is("article", all.get(before))) {
            before--;
        }
        return before < 0 || Marks.is(all.get(before)) || is("list", all.get(before));
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
