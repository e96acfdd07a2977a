package assistant.understanding;

import assistant.dialog.Safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for emergencies, before anything else and in every message.
 *
 * <p>Now, or in doubt: an alarm. Long past, or only asked about: the soft line. Plainly denied:
 * nothing.
 */
final class RedFlags implements Reader {
    private static final String NOTHING = "nothing";
    static final String SELF_HARM = "self-harm";

    private final PhraseBook flags;
    private final PhraseBook about;
    private final Map<String, Set<String>> words;
    private final PhraseBook care;
    private final PhraseBook pregnancy;
    private final List<String> order;

    /**
     * @param order the kinds of alarm, the gravest first
     */
    RedFlags(Lexicon lexicon, List<String> order) {
        this.flags = lexicon.book("alarm");
        this.about = lexicon.book("alarm-context");
        this.words = lexicon.smallWords("alarm-word");
        this.care = lexicon.book("care");
        this.pregnancy = lexicon.book("aside");
        this.order = List.copyOf(order);
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        var cues = about.find(sight.words());
        cues.forEach(cue -> draft.around.add(cue.label()));
        var around = new AlarmContext(new AlarmCues(sight, cues, words));
        var alarms = new LinkedHashSet<String>();
        boolean soft = false;
        boolean other = false;
        Optional<Mention> before = Optional.empty();
        for (Mention mention : flags.find(sight.words())) {
            if (!mention.label().equals(NOTHING)) {
                draft.sawFlag = true;
            }
            if (mention.label().equals(NOTHING) || isDenied(sight, mention)) {
                continue;
            }
            if (around.isSoft(mention)
                    || before.filter(b -> around.isAskedWith(b, mention)).isPresent()) {
                soft = true;
                before = Optional.of(mention);
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

    private boolean careToday(Sight sight, AlarmContext around) {
        return care.find(sight.words()).stream()
                .filter(mention -> !mention.label().equals(NOTHING))
                .anyMatch(
                        mention ->
                                !sight.context(mention).negated()
                                        && !sight.context(mention).other()
                                        && !around.isSoft(mention));
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
