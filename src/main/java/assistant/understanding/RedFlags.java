package assistant.understanding;

import assistant.dialog.Safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for emergencies, before anything else and in every message.
 *
 * <p>Now, or in doubt: an alarm. Long past, or only asked about: the soft line. Plainly denied:
 * nothing.
 */
final class RedFlags implements Reader {
    private static final String NOTHING = "nothing";
    private static final String SELF_HARM = "self-harm";

    /**
     * They count in front alone: "what if I faint", "can a clot make one faint"; in "I faint if I
     * stand up" it is no supposing, and in "I faint, could it be a clot" the fainting is told.
     */
    private static final Set<String> IN_FRONT = Set.of("supposed", "general");

    /** Who says "what does it mean, I cough blood" does cough blood. */
    private static final Set<String> SOMEONE = Set.of("i", "my", "he", "his", "she", "her", "we");

    /**
     * In front of someone: nobody says that it is so, as in "could I faint" or "when he faints".
     */
    private static final Set<String> ASKING =
            Set.of(
                    "would", "could", "can", "will", "should", "might", "may", "do", "does", "did",
                    "if", "when", "whether", "unless");

    private static final Set<String> PRESENT = Set.of("am", "is", "are");

    /** As many words before a mention may name the one who has it. */
    private static final int BEFORE = 4;

    /** What another person "had" may have been just now. */
    private static final Set<String> HAD = Set.of("overdose", "head-injury");

    private final PhraseBook flags;
    private final PhraseBook about;
    private final PhraseBook care;
    private final PhraseBook pregnancy;
    private final List<String> order;

    /**
     * @param order the kinds of alarm, the gravest first
     */
    RedFlags(Lexicon lexicon, List<String> order) {
        this.flags = lexicon.book("alarm");
        this.about = lexicon.book("alarm-context");
        this.care = lexicon.book("care");
        this.pregnancy = lexicon.book("aside");
        this.order = List.copyOf(order);
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        var around = about.find(sight.words());
        var alarms = new LinkedHashSet<String>();
        boolean soft = false;
        boolean other = false;
        for (Mention mention : flags.find(sight.words())) {
            if (!mention.label().equals(NOTHING)) {
                draft.sawFlag = true;
            }
            if (mention.label().equals(NOTHING) || isDenied(sight, mention)) {
                continue;
            }
            if (isSoft(sight, mention, around)) {
                soft = true;
            } else {
                alarms.add(mention.label());
                draft.flags.add(mention);
                other |= sight.context(mention).other();
            }
        }
        boolean today = alarms.isEmpty() && careToday(sight, around);
        draft.safety =
                new Safety(
                        inOrder(alarms), other, pregnant(sight), soft && alarms.isEmpty(), today);
        alarms.forEach(kind -> draft.see("alarm:" + kind));
        if (soft || today) {
            draft.see(soft ? "alarm:soft" : "care");
        }
        return false;
    }

    /** Nobody denies "can't breathe" with one more "no": that answers something else. */
    private static boolean isDenied(Sight sight, Mention mention) {
        return !mention.label().equals(SELF_HARM)
                && !mention.denies()
                && sight.context(mention).negated();
    }

    private boolean isSoft(Sight sight, Mention mention, List<Mention> around) {
        int from = sight.utterance().sentenceStart(mention.start());
        int to = sight.utterance().sentenceEnd(mention.start());
        var labels = new LinkedHashSet<String>();
        for (Mention cue : around) {
            boolean near = cue.start() >= from && cue.end() <= to;
            boolean inFront = cue.start() <= mention.start();
            if (near && (inFront || !IN_FRONT.contains(cue.label()))) {
                labels.add(cue.label());
            }
        }
        if (mention.label().equals(SELF_HARM)) {
            return labels.contains("long-past");
        }
        if (labels.contains("now")) {
            return false;
        }
        return labels.contains("long-past") && !isNow(sight, mention)
                || labels.contains("supposed")
                || labels.contains("general") && !isStated(sight, mention)
                || !HAD.contains(mention.label())
                        && sight.context(mention).past()
                        && sight.context(mention).other();
    }

    /** As in "he is panting, in summer he was fine". */
    private static boolean isNow(Sight sight, Mention mention) {
        var words = sight.words().subList(Math.max(0, mention.start() - 1), mention.end());
        return words.stream().anyMatch(PRESENT::contains);
    }

    private static boolean isStated(Sight sight, Mention mention) {
        var words = sight.words();
        for (int i = mention.end() - 1; i >= Math.max(0, mention.start() - BEFORE); i--) {
            if (i < mention.start() && Marks.is(words.get(i))) {
                return false;
            }
            if (SOMEONE.contains(words.get(i))) {
                return i == 0 || !ASKING.contains(words.get(i - 1));
            }
        }
        return false;
    }

    private boolean careToday(Sight sight, List<Mention> around) {
        return care.find(sight.words()).stream()
                .filter(mention -> !mention.label().equals(NOTHING))
                .anyMatch(
                        mention ->
                                !sight.context(mention).negated()
                                        && !sight.context(mention).other()
                                        && !isSoft(sight, mention, around));
    }

    private boolean pregnant(Sight sight) {
        return pregnancy.find(sight.words()).stream()
                .anyMatch(
                        mention ->
                                mention.label().equals("pregnancy")
                                        && sight.context(mention).plain());
    }

    private List<String> inOrder(Set<String> kinds) {
        var sorted = new ArrayList<String>();
        order.stream().filter(kinds::contains).forEach(sorted::add);
        return sorted;
    }
}
