package assistant.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cues around the red flags of a message, and where they stand.
 *
 * @param all in the order of the words, with the labels under {@code alarm-context}
 */
record AlarmCues(Sight sight, List<Mention> all) {
    /** They count in front alone: in "I faint if I stand up" it is no supposing. */
    private static final Set<String> IN_FRONT = Set.of("supposed", "general", "hypothesis");

    private static final Set<String> PEOPLE = Set.of("person", "stranger");
    private static final Set<String> ME = Set.of("i", "my", "me", "we", "us", "our");
    private static final Set<String> PRESENT = Set.of("am", "is", "are");

    /** Right before a name: it is told of, as in "after a stroke". */
    private static final Set<String> NAMING =
            Set.of(
                    "had", "took", "takes", "take", "got", "gets", "get",
                    "gave", "gives", "give", "giving", "did", "after", "since", "because", "of",
                    "from", "for", "with", "without", "by", "like", "than", "his", "her", "their",
                    "the", "a", "an", "my", "your", "him", "you", "and", "or", "then", "in",
                    "as", "was", "be", "said", "mean", "means", "would", "could", "previous",
                    "recent", "old", "new", "brain", "bowel", "stomach", "suspected", "nearly",
                    "almost", "someone", "somebody", "gi", "variceal", "cerebral",
                    "intracerebral", "retinal", "nasty", "big", "small", "mild", "second",
                    "first", "when", "risk", "they", "i", "he", "she");

    AlarmCues {
        all = List.copyOf(all);
    }

    /** Labels of those in the red flag's sentence. */
    Set<String> inSentence(Mention flag) {
        return labels(flag, sentence(flag), sight.utterance().sentenceEnd(flag.start()));
    }

    /** Labels of those in the red flag's clause. */
    Set<String> inClause(Mention flag) {
        return labels(
                flag,
                sight.utterance().clauseStart(flag.start()),
                sight.utterance().clauseEnd(flag.start()));
    }

    private Set<String> labels(Mention flag, int from, int to) {
        var labels = new LinkedHashSet<String>();
        for (Mention cue : all) {
            boolean near = cue.start() >= from && cue.end() <= to;
            boolean inFront = cue.start() <= flag.start();
            if (near && (inFront || !IN_FRONT.contains(cue.label()))) {
                labels.add(cue.label());
            }
        }
        return labels;
    }

    private int sentence(Mention mention) {
        return sight.utterance().sentenceStart(mention.start());
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
        return flag.start() > 0 && NAMING.contains(sight.words().get(flag.start() - 1));
    }

    /** As in "he is panting, in summer he was fine". */
    boolean isPresent(Mention flag) {
        return isPresent(sight.words().subList(Math.max(0, flag.start() - 1), flag.end()));
    }

    static boolean isPresent(List<String> words) {
        return words.stream().anyMatch(PRESENT::contains);
    }

    /** Whether one of them is the patient or who writes. */
    static boolean isMe(List<String> words) {
        return words.stream().anyMatch(ME::contains);
    }

    /** Whether the last one named in the sentence before it is someone else. */
    boolean isOthers(Mention flag) {
        boolean others = false;
        for (int i = sentence(flag); i < flag.start(); i++) {
            boolean me = ME.contains(sight.words().get(i));
            others = isPerson(i) || others && (!me || isPerson(i + 1));
        }
        return others;
    }

    private boolean isPerson(int word) {
        return all.stream()
                .filter(cue -> PEOPLE.contains(cue.label()))
                .anyMatch(cue -> cue.start() <= word && word < cue.end());
    }
}
