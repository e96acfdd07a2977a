package assistant.understanding;

import assistant.dialog.Safety;

import java.util.ArrayDeque;
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

    /** A red flag has hardly more words. */
    private static final int LONGEST = 12;

    private final PhraseBook flags;
    private final PhraseBook cries;
    private final PhraseBook calm;
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
        this.calm = lexicon.book("calm");
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
        var takenBack = new ArrayList<Mention>();
        var rest = new ArrayDeque<>(found(sight.words()));
        while (!rest.isEmpty()) {
            Mention mention = rest.pop();
            draft.sawFlag = true;
            var denied = denial.of(mention);
            if (denied.isPresent()) {
                takenBack.add(denied.get());
                within(mention, near).reversed().forEach(rest::push);
                continue;
            }
            if (around.isSoft(mention)
                    || before.filter(b -> around.isAskedWith(b, mention)).isPresent()) {
                soft = true;
                before = Optional.of(mention);
                if (around.isOthersName(mention)) {
                    takenBack.add(mention);
                }
            } else {
                alarms.add(mention.label());
                draft.flags.add(mention);
                other |= sight.context(mention).other();
            }
        }
        boolean denies = !takenBack.isEmpty() && denial.isAll(takenBack);
        draft.calm = denies || !calm.whole(Courtesy.strip(sight.words(), polite)).isEmpty();
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

    private List<Mention> found(List<String> words) {
        return flags.find(words).stream()
                .filter(mention -> !mention.label().equals(NOTHING))
                .toList();
    }

    /**
     * In the second part of one that is denied may begin another: "no headache, worst headache".
     */
    private List<Mention> within(Mention denied, AlarmCues near) {
        var words = near.sight().words();
        for (int at = denied.start(); at < denied.end(); at++) {
            if (near.opensAnother(words.get(at))) {
                int start = at;
                int end = Math.min(words.size(), denied.end() + LONGEST);
                return found(words.subList(start, end)).stream()
                        .map(mention -> mention.behind(start))
                        .filter(mention -> mention.start() < denied.end())
                        .toList();
            }
        }
        return List.of();
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
