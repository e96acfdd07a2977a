package assistant.understanding;

import java.util.List;
import java.util.Set;

/** Tells of a red flag whether it is only asked about or supposed. */
final class AlarmQuestion {
    /** Who says "what does it mean, I cough blood" does cough blood. */
    private static final Set<String> SOMEONE = Set.of("i", "my", "he", "his", "she", "her", "we");

    /** In front of someone: nobody says that it is so, as in "could I faint" or "when he faints". */
    private static final Set<String> ASKING =
            Set.of(
                    "would", "could", "can", "will", "should", "might", "may", "do", "does", "did",
                    "if", "when", "whether", "unless");

    /** They open a question about what happens; about the patient too where "I" comes next. */
    private static final Set<String> MAYBE = Set.of("can", "could", "will", "would", "might");

    private static final Set<String> DO = Set.of("do", "does", "may");

    private static final Set<String> BE = Set.of("is", "are");

    /** Who asks whether it is normal may well have it. */
    private static final Set<String> FINE =
            Set.of(
                    "normal", "ok", "okay", "bad", "fine", "serious", "dangerous", "safe", "from",
                    "because", "worrying", "usual", "common");

    /** Behind them, or where a clause begins, something is supposed; not in "I must say I". */
    private static final Set<String> OPEN =
            Set.of(",", "and", "but", "so", "or", "then", "happens", "do", "case", "yes", "no");

    /** Right before or in it: it is so, as in "what if I am fainting". */
    private static final Set<String> TELLING =
            Set.of("am", "is", "are", "have", "has", "having", "keep", "keeps");

    /** As many words before a mention may name the one who has it. */
    private static final int BEFORE = 4;

    private final AlarmCues cues;
    private final List<String> words;

    AlarmQuestion(AlarmCues cues) {
        this.cues = cues;
        this.words = cues.sight().words();
    }

    /** As in "what if I hit my head tonight?": it is supposed, whatever it says of when. */
    boolean isSupposed(Mention flag) {
        var telling = words.subList(Math.max(0, flag.start() - 2), flag.end());
        return supposes(flag) && telling.stream().noneMatch(TELLING::contains);
    }

    /** In its clause, or in one that goes on with "and", as in "what if it moves and I faint". */
    private boolean supposes(Mention flag) {
        var utterance = cues.sight().utterance();
        int clause = utterance.clauseStart(flag.start());
        int from = clause > 0 && words.get(clause - 1).equals("and") ? clause - 1 : clause;
        int begin = utterance.clauseStart(from);
        return cues.beside(flag, "hypothesis")
                .filter(cue -> cue.start() >= begin && cue.start() <= flag.start())
                .anyMatch(cue -> cue.start() == begin || opensBehind(cue.start() - 1));
    }

    private boolean opensBehind(int word) {
        return OPEN.contains(words.get(word));
    }

    /** As in "is black stool a sign of it?", unless more is told behind it of today. */
    boolean isAsked(Mention flag, Set<String> sentence) {
        return !cues.isBehind(flag, AlarmContext.NOW)
                && !cues.isBehind(flag, AlarmContext.BY_NOW)
                && (sentence.contains("supposed")
                        || supposes(flag)
                        || isGeneral(sentence) && !isStated(flag)
                        || opens(flag));
    }

    private static boolean isGeneral(Set<String> sentence) {
        return sentence.contains("general") || sentence.contains("abstract");
    }

    private boolean isStated(Mention flag) {
        for (int i = flag.end() - 1; i >= Math.max(0, flag.start() - BEFORE); i--) {
            if (i < flag.start() && Marks.is(words.get(i))) {
                return false;
            }
            if (SOMEONE.contains(words.get(i))) {
                return i == 0 || !ASKING.contains(words.get(i - 1));
            }
        }
        return false;
    }

    /** A question opens before it that is about nobody, as in "does one cough blood with it?". */
    private boolean opens(Mention flag) {
        int from = cues.sight().utterance().clauseStart(flag.start());
        String opening = words.get(from);
        if (from == flag.start() || words.get(from + 1).equals("not") || cues.isOthers(flag)) {
            return false;
        }
        boolean me = MAYBE.contains(opening) && words.get(from + 1).equals("i");
        var asked = words.subList(from + (me ? 2 : 1), flag.end());
        if (asked.contains("else") || asked.stream().anyMatch(SOMEONE::contains)) {
            return false;
        }
        return (DO.contains(opening) || MAYBE.contains(opening)) && !AlarmCues.isPresent(asked)
                || BE.contains(opening) && flag.start() - from <= 3 && isMoreThanFine(flag);
    }

    /** As in "is chest pain a sign"; "is chest pain normal" may be about one's own. */
    private boolean isMoreThanFine(Mention flag) {
        int end = cues.sight().utterance().sentenceEnd(flag.start());
        var after = words.subList(flag.end(), Math.max(flag.end(), end));
        return after.size() > 1 && after.stream().noneMatch(FINE::contains);
    }
}
