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
    private final PhraseBook cries;
    private final PhraseBook polite;
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
        this.cries = lexicon.book("cry");
        this.polite = lexicon.book("polite");
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
        var near = new AlarmCues(sight, cues, words);
        var around = new AlarmContext(near);
        var denial = new AlarmDenial(near);
        var alarms = new LinkedHashSet<>(cries.whole(Courtesy.strip(sight.words(), polite)));
        boolean soft = false;
        boolean other = false;
        Optional<Mention> before = Optional.empty();
        for (Mention mention : flags.find(sight.words())) {
            if (mention.label().equals(NOTHING)) {
                continue;
            }
            draft.sawFlag = true;
            var denied = denial.of(mention);
            if (denied.isPresent()) {
                draft.takenBack.add(denied.get());
                continue;
            }
            if (around.isSoft(mention)
                    || before.filter(b -> around.isAskedWith(b, mention)).isPresent()) {
                soft = true;
                before = Optional.of(mention);
                if (around.isOthersName(mention)) {
                    draft.takenBack.add(mention);
                }
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
