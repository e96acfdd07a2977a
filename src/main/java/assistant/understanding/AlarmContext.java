package assistant.understanding;

import java.util.List;
import java.util.Set;

/**
 * Tells of a red flag whether the words around it take it back: it is long past, another person's
 * story, only asked about or supposed, or not meant.
 *
 * <p>Where they do not say so plainly, it is happening now.
 */
final class AlarmContext {
    /** Today, whatever else is said. */
    static final String NOW = "now";

    /** "Now" and "again", which may be of something else, as in "now I am fine". */
    static final String BY_NOW = "by-now";

    /** What was over is not, in whatever sentence this stands. */
    private static final String AGAIN = "again";

    private static final String LONG_PAST = "long-past";
    private static final String USUAL = "usual";
    private static final String STORY = "story";

    /** What another person "had" may have been just now. */
    private static final Set<String> HAD = Set.of("overdose", "head-injury");

    /** As many words before a mention "still" is of it. */
    private static final int BEFORE = 4;

    private final Sight sight;
    private final AlarmCues cues;
    private final AlarmQuestion question;
    private final Unreal unreal;

    /**
     * @param cues in the order of the words, with the labels under {@code alarm-context}
     */
    AlarmContext(Sight sight, List<Mention> cues) {
        this.sight = sight;
        this.cues = new AlarmCues(sight, cues);
        this.question = new AlarmQuestion(this.cues);
        this.unreal = new Unreal(this.cues);
    }

    /** Whether it is soft: not happening now, yet what to do if it does is worth a line. */
    boolean isSoft(Mention flag) {
        var sentence = cues.inSentence(flag);
        if (flag.label().equals(RedFlags.SELF_HARM)) {
            return sentence.contains(LONG_PAST);
        }
        var clause = cues.inClause(flag);
        boolean again = cues.isBehind(flag, AGAIN);
        return !again && (unreal.isUnreal(flag) || question.isSupposed(flag))
                || !isNow(flag, clause, sentence) && isNotNow(flag, clause, sentence);
    }

    /** What is now in another clause is not it, as in "I fainted in 2012, now I am fine". */
    private boolean isNow(Mention flag, Set<String> clause, Set<String> sentence) {
        boolean past =
                clause.contains(LONG_PAST) || clause.contains(USUAL) || clause.contains(STORY);
        return sentence.contains(NOW)
                || sentence.contains(AGAIN)
                || cues.isBehind(flag, AGAIN)
                || clause.contains(BY_NOW)
                || sentence.contains(BY_NOW) && !past
                || isStill(flag);
    }

    private boolean isStill(Mention flag) {
        int from = Math.max(0, flag.start() - BEFORE);
        return sight.words().subList(from, flag.end()).contains("still");
    }

    private boolean isNotNow(Mention flag, Set<String> clause, Set<String> sentence) {
        return sentence.contains(LONG_PAST) && !cues.isPresent(flag)
                || clause.contains(USUAL)
                || cues.isNamed(flag)
                || question.isAsked(flag, sentence)
                || !HAD.contains(flag.label()) && isOthersPast(flag, sentence);
    }

    private boolean isOthersPast(Mention flag, Set<String> sentence) {
        Context context = sight.context(flag);
        return context.past() && context.other()
                || sentence.contains(STORY) && (context.other() || cues.isOthers(flag));
    }
}
