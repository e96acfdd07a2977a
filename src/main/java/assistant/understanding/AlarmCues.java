package assistant.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cues around the red flags of a message, and where they stand.
 *
 * <p>A stretch is what stands between two marks or joining words. What is said in one stretch of
 * when something was need not hold in the next: "I had a clot last year, chest pain".
 *
 * @param all in the order of the words, with the labels under {@code alarm-context}
 * @param words the small words under {@code alarm-word}, by what they tell
 */
record AlarmCues(Sight sight, List<Mention> all, Map<String, Set<String>> words) {
    private static final Set<String> PEOPLE = Set.of("person", "stranger", "anyone");
    private static final Set<String> SPECIFIC = Set.of("person", "stranger");

    /** So many words before a red flag belong to its verb. */
    private static final int VERB = 2;

    AlarmCues {
        all = List.copyOf(all);
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
        return labels(sentence(flag), sight.utterance().sentenceEnd(flag.start()));
    }

    /** Labels of those in the red flag's clause. */
    Set<String> inClause(Mention flag) {
        return labels(
                sight.utterance().clauseStart(flag.start()),
                sight.utterance().clauseEnd(flag.start()));
    }

    /** Labels of those in the red flag's stretch, or alone in the one before. */
    Set<String> inStretch(Mention flag) {
        var labels = labels(stretchStart(flag), stretchEnd(flag));
        int comma = stretchStart(flag) - 1;
        besides(flag)
                .filter(cue -> cue.end() == comma && isStretch(cue))
                .forEach(cue -> labels.add(cue.label()));
        return labels;
    }

    /**
     * Labels of those in the red flag's stretch, and of those that open one behind it in the
     * sentence, as in "coughed blood, years ago".
     */
    Set<String> fromStretch(Mention flag) {
        var labels = inStretch(flag);
        int end = sight.utterance().sentenceEnd(flag.start());
        besides(flag)
                .filter(cue -> cue.start() >= flag.end() && cue.end() <= end)
                .filter(this::opensStretch)
                .forEach(cue -> labels.add(cue.label()));
        return labels;
    }

    /** Right behind a joint, or behind "that was" and the like. */
    private boolean opensStretch(Mention cue) {
        var before = sight.words().subList(stretchStart(cue), cue.start());
        return before.stream().allMatch(in("opens-time"));
    }

    /** Whether a cue stands in the red flag's stretch and before it. */
    boolean isInFront(Mention cue, Mention flag) {
        return cue.end() > stretchStart(flag) && cue.start() <= flag.start();
    }

    private boolean isStretch(Mention cue) {
        return stretchStart(cue) == cue.start();
    }

    private boolean isJoint(int word) {
        String joint = sight.words().get(word);
        return Marks.is(joint) || is("joint", joint);
    }

    private int stretchStart(Mention mention) {
        int at = mention.start();
        while (at > 0 && !isJoint(at - 1)) {
            at--;
        }
        return at;
    }

    private int stretchEnd(Mention flag) {
        int at = flag.end();
        while (at < sight.words().size() && !isJoint(at)) {
            at++;
        }
        return at;
    }

    private Set<String> labels(int from, int to) {
        var labels = new LinkedHashSet<String>();
        for (Mention cue : all) {
            if (cue.start() >= from && cue.end() <= to) {
                labels.add(cue.label());
            }
        }
        return labels;
    }

    private int sentence(Mention mention) {
        return sight.utterance().sentenceStart(mention.start());
    }

    /** Whether a word such as "once" ends the red flag's stretch. */
    boolean closes(Mention flag) {
        return beside(flag, "closing").anyMatch(cue -> cue.end() == stretchEnd(flag));
    }

    /** Those with the label in the red flag's sentence. */
    Stream<Mention> beside(Mention flag, String label) {
        return besides(flag).filter(cue -> cue.label().equals(label));
    }

    /** Those in the red flag's sentence. */
    Stream<Mention> besides(Mention flag) {
        return all.stream().filter(cue -> sentence(cue) == sentence(flag));
    }

    /** Whether one with the label stands anywhere behind the red flag. */
    boolean isBehind(Mention flag, String label) {
        return all.stream().anyMatch(c -> c.start() >= flag.end() && c.label().equals(label));
    }

    /** What stands between a cue and the red flag behind it. */
    List<String> between(Mention cue, Mention flag) {
        return sight.words().subList(Math.min(cue.end(), flag.start()), flag.start());
    }

    /** The red flag and the words right before it within its stretch. */
    private List<String> verb(Mention flag) {
        int from = Math.max(stretchStart(flag), flag.start() - VERB);
        return sight.words().subList(from, flag.end());
    }

    /** It is told as happening: "hurts", "is coughing", "can not breathe", "has collapsed". */
    boolean isPresent(Mention flag) {
        var verb = verb(flag);
        var stretch = sight.words().subList(stretchStart(flag), stretchEnd(flag));
        return verb.stream().anyMatch(in("present"))
                || verb.stream().anyMatch(word -> word.endsWith("ing"))
                        && stretch.stream().noneMatch(in("past"));
    }

    /** It is told as over: "fainted", "was unconscious". */
    boolean isOver(Mention flag) {
        return verb(flag).stream().anyMatch(word -> word.endsWith("ed") || is("over", word));
    }

    /**
     * Its name alone, as in "mother had a stroke": who has one now says what is happening, or cries
     * nothing but the name.
     */
    boolean isNamed(Mention flag) {
        return beside(flag, "named")
                .filter(cue -> cue.start() <= flag.start() && cue.end() >= flag.end())
                .anyMatch(cue -> cue.start() < flag.start() || isToldOf(flag));
    }

    private boolean isToldOf(Mention flag) {
        return flag.start() > 0
                && is("before-name", sight.words().get(flag.start() - 1))
                && !isPresent(flag);
    }

    /** Whether one of them is the patient or who writes. */
    boolean isMe(List<String> words) {
        return words.stream().anyMatch(in("me"));
    }

    /** Whether the last one named in the sentence before it is someone else. */
    boolean isOthers(Mention flag) {
        return isOf(flag, PEOPLE);
    }

    /** Whether the last one named in the sentence before it is one of these. */
    boolean isOf(Mention flag, Set<String> people) {
        boolean others = false;
        for (int i = sentence(flag); i < flag.start(); i++) {
            boolean me = is("me", sight.words().get(i)) && !isBeside(i);
            others = isPerson(i, people) || others && (!me || isPerson(i + 1, PEOPLE));
        }
        return others;
    }

    /** As in "the man next to me". */
    private boolean isBeside(int word) {
        return word > 0 && is("beside-me", sight.words().get(word - 1));
    }

    /** Whether anyone in particular is named between a cue and the red flag behind it. */
    boolean isSomeoneBetween(Mention cue, Mention flag) {
        for (int i = cue.end(); i < flag.start(); i++) {
            if (isPerson(i, SPECIFIC)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerson(int word, Set<String> people) {
        return all.stream()
                .filter(cue -> people.contains(cue.label()))
                .anyMatch(cue -> cue.start() <= word && word < cue.end());
    }
}
