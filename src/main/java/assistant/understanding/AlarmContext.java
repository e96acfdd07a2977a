package assistant.understanding;

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
    static final String AGAIN = "again";

    static final String LONG_PAST = "long-past";
    static final String YEARS_AGO = "years-ago";
    static final String USUAL = "usual";
    private static final String STORY = "story";
    private static final String LASTING_SINCE = "lasting";

    private static final Set<String> PAST = Set.of(LONG_PAST, YEARS_AGO, USUAL, STORY);

    /** What another person "had" may have been just now. */
    private static final Set<String> HAD = Set.of("overdose", "head-injury");

    /** Of these one may say that it has been so for years; not of blood. */
    private static final Set<String> LASTING = Set.of("breathing", "leg-colour", "stroke");

    /** As many words before a mention "still" is of it. */
    private static final int BEFORE = 4;

    private final Sight sight;
    private final AlarmCues cues;
    private final AlarmTelling telling;
    private final AlarmQuestion question;
    private final Unreal unreal;

    AlarmContext(AlarmCues cues) {
        this.sight = cues.sight();
        this.cues = cues;
        this.telling = new AlarmTelling(cues);
        this.question = new AlarmQuestion(cues);
        this.unreal = new Unreal(cues);
    }

    /** Whether it is soft: not happening now, yet what to do if it does is worth a line. */
    boolean isSoft(Mention flag) {
        if (flag.label().equals(RedFlags.SELF_HARM)) {
            var stretch = cues.inStretch(flag);
            return (stretch.contains(LONG_PAST) || stretch.contains(YEARS_AGO)) && isEnded(flag);
        }
        var sentence = cues.inSentence(flag);
        boolean again = sentence.contains(AGAIN) || cues.isBehind(flag, AGAIN);
        return !again
                && (unreal.isUnreal(flag)
                        || question.isSupposed(flag)
                        || !isNow(flag, sentence) && isNotNow(flag, sentence));
    }

    /**
     * As in "can it give you chest pain and fainting": the second is asked about like the first.
     */
    boolean isAskedWith(Mention soft, Mention flag) {
        var between = cues.between(soft, flag);
        return between.size() == 1
                && cues.is("and", between.getFirst())
                && !flag.label().equals(RedFlags.SELF_HARM)
                && sight.words().subList(flag.start(), flag.end()).stream()
                        .noneMatch(cues.in("present"))
                && (question.isSupposed(soft) || question.isAsked(soft));
    }

    /** Another's, by its bare name, as in "my mother had a stroke". */
    boolean isOthersName(Mention flag) {
        return telling.isNamed(flag) && sight.context(flag).other();
    }

    /** Not as in "I want to die since last year" or "suicidal after my wife died last year". */
    private boolean isEnded(Mention flag) {
        return telling.isOver(flag)
                && !telling.isPresent(flag)
                && !cues.inStretch(flag).contains(LASTING_SINCE);
    }

    /** What is now in another clause is not it, as in "I fainted in 2012, now I am fine". */
    private boolean isNow(Mention flag, Set<String> sentence) {
        var clause = cues.inClause(flag);
        boolean past = PAST.stream().anyMatch(clause::contains);
        return sentence.contains(NOW)
                || clause.contains(BY_NOW)
                || sentence.contains(BY_NOW) && !past
                || isStill(flag);
    }

    private boolean isStill(Mention flag) {
        int from = Math.max(0, flag.start() - BEFORE);
        return sight.words().subList(from, flag.end()).contains("still");
    }

    private boolean isNotNow(Mention flag, Set<String> sentence) {
        var near = cues.fromStretch(flag);
        return isPast(flag, near) && !telling.isPresent(flag)
                || near.contains(USUAL) && mayLast(flag)
                || telling.isNamed(flag)
                || isKnownAllergy(flag, sentence)
                || question.isAsked(flag)
                || !HAD.contains(flag.label()) && isOthersPast(flag, sentence, near);
    }

    private boolean isPast(Mention flag, Set<String> near) {
        return near.contains(LONG_PAST)
                || near.contains(YEARS_AGO)
                || telling.isOver(flag) && follows(flag, YEARS_AGO);
    }

    /** As in "in 2011 I had one, and coughed up blood"; not "on warfarin since 2011, fell". */
    private boolean follows(Mention flag, String label) {
        return cues.beside(flag, label)
                .filter(cue -> cue.end() <= flag.start())
                .anyMatch(cue -> !isSince(cue, flag));
    }

    private boolean isSince(Mention cue, Mention flag) {
        return cues.beside(flag, LASTING_SINCE).anyMatch(since -> since.end() == cue.start());
    }

    /** As in "I am allergic to heparin, came out in welts". */
    private boolean isKnownAllergy(Mention flag, Set<String> sentence) {
        return flag.label().equals("allergy")
                && sentence.contains("allergic")
                && !telling.isPresent(flag);
    }

    private boolean mayLast(Mention flag) {
        return LASTING.contains(flag.label())
                && sight.words().subList(flag.start(), flag.end()).stream()
                        .noneMatch(cues.in("never-lasting"));
    }

    private boolean isOthersPast(Mention flag, Set<String> sentence, Set<String> near) {
        Context context = sight.context(flag);
        boolean other = context.other() || cues.people().isOthers(flag);
        boolean past =
                sentence.contains(STORY)
                        || near.contains("ended")
                        || cues.inStretch(flag).contains(USUAL)
                        || cues.closes(flag);
        return !telling.isPresent(flag)
                && (other && past || context.past() && context.other() && isPast(flag, near));
    }
}
