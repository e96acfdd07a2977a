package assistant.understanding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cues around the red flags of a message, and where they stand.
 *
 * <p>What is said in one stretch of when something was need not hold in the next: "I had a clot
 * last year, chest pain".
 */
final class AlarmCues {
    /** So many words away a cue is of no red flag: a message may be full of either. */
    private static final int REACH = 40;

    /** When something was. */
    private static final Set<String> TIMES =
            Set.of(AlarmContext.LONG_PAST, AlarmContext.YEARS_AGO, AlarmContext.USUAL);

    private final Sight sight;
    private final List<Mention> all;
    private final Map<String, Set<String>> words;
    private final Stretches stretches;
    private final People people;

    /** Labels of the cues in a sentence or clause, by where it starts. */
    private final Map<Integer, Set<String>> ofSentence = new HashMap<>();

    private final Map<Integer, Set<String>> ofClause = new HashMap<>();

    /** For each label, where the last cue with it starts. */
    private final Map<String, Integer> last = new HashMap<>();

    /**
     * @param all in the order of the words, with the labels under {@code alarm-context}
     * @param words the small words under {@code alarm-word}, by what they tell
     */
    AlarmCues(Sight sight, List<Mention> all, Map<String, Set<String>> words) {
        this.sight = sight;
        this.all = List.copyOf(all);
        this.words = Map.copyOf(words);
        this.stretches = new Stretches(sight.words(), words.getOrDefault("joint", Set.of()));
        this.people = new People(sight.utterance(), all, words);
        all.forEach(cue -> last.put(cue.label(), cue.start()));
    }

    People people() {
        return people;
    }

    Sight sight() {
        return sight;
    }

    Stream<Mention> all() {
        return all.stream();
    }

    /** Whether the word is one of these small words. */
    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    Predicate<String> in(String kind) {
        return words.getOrDefault(kind, Set.of())::contains;
    }

    /** Labels of those in the red flag's sentence. */
    Set<String> inSentence(Mention flag) {
        int end = sight.utterance().sentenceEnd(flag.start());
        return ofSentence.computeIfAbsent(sentence(flag), start -> labels(start, end));
    }

    /** Labels of those in the red flag's clause. */
    Set<String> inClause(Mention flag) {
        int from = sight.utterance().clauseStart(flag.start());
        int end = sight.utterance().clauseEnd(flag.start());
        return ofClause.computeIfAbsent(from, start -> labels(start, end));
    }

    /** Labels of those in the red flag's stretch, or alone in the one before. */
    Set<String> inStretch(Mention flag) {
        int end = stretches.end(flag);
        var labels = new LinkedHashSet<String>();
        starting(stretches.start(flag), end).stream()
                .filter(cue -> cue.end() <= end && !isOfBefore(cue, flag))
                .forEach(cue -> labels.add(cue.label()));
        int comma = stretches.start(flag) - 1;
        besides(flag)
                .filter(cue -> cue.end() == comma && isStretch(cue))
                .forEach(cue -> labels.add(cue.label()));
        return labels;
    }

    /**
     * Labels of those in the red flag's stretch, and of those that open one behind it in the
     * sentence, as in "coughed blood, years ago"; of "blue lips and all", of those before it too.
     */
    Set<String> fromStretch(Mention flag) {
        var labels = inStretch(flag);
        int end = sight.utterance().sentenceEnd(flag.start());
        besides(flag)
                .filter(cue -> cue.start() >= flag.end() && cue.end() <= end)
                .filter(this::opensStretch)
                .forEach(cue -> labels.add(cue.label()));
        if (isAndAll(flag)) {
            labels.addAll(labels(sentence(flag), flag.start()));
        }
        return labels;
    }

    /**
     * As in "blue lips and all": it belongs to what was told before; not "I get blue lips and all".
     */
    private boolean isAndAll(Mention flag) {
        return beside(flag, "and-all").anyMatch(cue -> cue.start() == flag.end())
                && !isMe(sight.words().subList(stretches.start(flag), flag.start()));
    }

    /** A time that ends what is told before it, as in "had a clot two weeks ago fainted". */
    private boolean isOfBefore(Mention cue, Mention flag) {
        return TIMES.contains(cue.label())
                && cue.end() <= flag.start()
                && !opensStretch(cue)
                && between(cue, flag).stream().allMatch(in("who"));
    }

    /** Right behind a joint, or behind "that was" and the like. */
    private boolean opensStretch(Mention cue) {
        var before = sight.words().subList(stretches.start(cue), cue.start());
        return before.stream().allMatch(in("opens-time"));
    }

    /** Whether a cue stands in the red flag's stretch and before it. */
    boolean isInFront(Mention cue, Mention flag) {
        return cue.end() > stretches.start(flag) && cue.start() <= flag.start();
    }

    private boolean isStretch(Mention cue) {
        return stretches.start(cue) == cue.start();
    }

    private Set<String> labels(int from, int to) {
        var labels = new LinkedHashSet<String>();
        for (Mention cue : starting(from, to)) {
            if (cue.end() <= to) {
                labels.add(cue.label());
            }
        }
        return labels;
    }

    private List<Mention> starting(int from, int to) {
        return all.subList(Mention.from(all, from), Mention.from(all, to));
    }

    private int sentence(Mention mention) {
        return sight.utterance().sentenceStart(mention.start());
    }

    /** Whether a word such as "once" ends the red flag's stretch. */
    boolean closes(Mention flag) {
        return beside(flag, "closing").anyMatch(cue -> cue.end() == stretches.end(flag));
    }

    /** The same, those with the label. */
    Stream<Mention> beside(Mention flag, String label) {
        return besides(flag).filter(cue -> cue.label().equals(label));
    }

    /** Those in the red flag's sentence that are near enough. */
    Stream<Mention> besides(Mention flag) {
        return starting(flag.start() - REACH, flag.end() + REACH).stream()
                .filter(cue -> sentence(cue) == sentence(flag));
    }

    /** Whether one with the label stands anywhere behind the red flag. */
    boolean isBehind(Mention flag, String label) {
        return last.getOrDefault(label, -1) >= flag.end();
    }

    /** What stands between the one and the other behind it. */
    List<String> between(Mention first, Mention second) {
        return sight.words().subList(Math.min(first.end(), second.start()), second.start());
    }

    /** Whether something new may be told behind the word; behind an "or" a list goes on. */
    boolean opensAnother(String word) {
        return Marks.is(word) || is("joint", word) && !is("or", word);
    }

    int stretchStart(Mention flag) {
        return stretches.start(flag);
    }

    /** The words of the red flag's stretch. */
    List<String> stretch(Mention flag) {
        return sight.words().subList(stretches.start(flag), stretches.end(flag));
    }

    /** Whether one of them is the patient or who writes. */
    boolean isMe(List<String> words) {
        return words.stream().anyMatch(in("me"));
    }
}
