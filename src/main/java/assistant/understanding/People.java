package assistant.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who is named in a message, besides the one who writes. */
final class People {
    private static final Set<String> PEOPLE = Set.of("person", "stranger", "anyone");
    private static final Set<String> SPECIFIC = Set.of("person", "stranger");
    private static final Set<String> KIN = Set.of("person");

    private final Utterance utterance;
    private final Predicate<String> me;
    private final Predicate<String> besideMe;
    private final BitSet people;
    private final BitSet specific;
    private final BitSet others;
    private final BitSet kins;

    /**
     * @param cues some of them label people: {@code person}, {@code stranger}, {@code anyone}
     * @param words the small words {@code me} and {@code beside-me}, as in "the man next to me"
     */
    People(Utterance utterance, List<Mention> cues, Map<String, Set<String>> words) {
        this.utterance = utterance;
        this.me = words.getOrDefault("me", Set.of())::contains;
        this.besideMe = words.getOrDefault("beside-me", Set.of())::contains;
        this.people = covered(cues, PEOPLE);
        this.specific = covered(cues, SPECIFIC);
        this.others = after(people);
        this.kins = after(covered(cues, KIN));
    }

    private static BitSet covered(List<Mention> cues, Set<String> labels) {
        var covered = new BitSet();
        cues.stream()
                .filter(cue -> labels.contains(cue.label()))
                .forEach(cue -> covered.set(cue.start(), cue.end()));
        return covered;
    }

    /** The words before which the last one named in their sentence is one of these. */
    private BitSet after(BitSet named) {
        var after = new BitSet();
        boolean last = false;
        for (int i = 0; i < utterance.words().size(); i++) {
            last &= utterance.sentenceStart(i) < i;
            after.set(i, last);
            last = named.get(i) || last && (!isMe(i) || people.get(i + 1));
        }
        return after;
    }

    private boolean isMe(int word) {
        var words = utterance.words();
        boolean beside = word > 0 && besideMe.test(words.get(word - 1));
        return me.test(words.get(word)) && !beside;
    }

    /** Whether the last one named in the sentence before it is someone else. */
    boolean isOthers(Mention flag) {
        return others.get(flag.start());
    }

    /** Whether the last one named in the sentence before it is one of the family. */
    boolean isKins(Mention flag) {
        return kins.get(flag.start());
    }

    /** Whether anyone in particular is named between a cue and the red flag behind it. */
    boolean areBetween(Mention cue, Mention flag) {
        int next = specific.nextSetBit(cue.end());
        return next >= 0 && next < flag.start();
    }
}
