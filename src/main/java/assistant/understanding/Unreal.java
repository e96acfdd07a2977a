package assistant.understanding;

import java.util.List;

/**
 * Tells of a red flag whether it happens to nobody: in a film, a dream, to an animal, or in a
 * manner of speaking.
 */
final class Unreal {
    private static final String HEAD_INJURY = "head-injury";

    /** As far from a mention a manner of speaking or an animal is about it, in words. */
    private static final int NEAR = 6;

    private final AlarmCues cues;
    private final AlarmTelling telling;
    private final List<String> words;

    Unreal(AlarmCues cues) {
        this.cues = cues;
        this.telling = new AlarmTelling(cues);
        this.words = cues.sight().words();
    }

    boolean isUnreal(Mention flag) {
        return isOnScreen(flag) || isSaying(flag) || isImagined(flag);
    }

    private boolean isOnScreen(Mention flag) {
        return !flag.label().equals(HEAD_INJURY)
                && isNear(flag, "screen")
                && cues.beside(flag, "screen").noneMatch(cue -> goesOn(cue, flag));
    }

    /** As in "watching it on tv and father collapsed". */
    private boolean goesOn(Mention cue, Mention flag) {
        return cue.end() <= flag.start() && !cues.isInFront(cue, flag);
    }

    /** Of how breath and heart feel and of what has a name much is said that is not meant. */
    private boolean isSaying(Mention flag) {
        var clause = cues.inClause(flag);
        boolean now = clause.contains(AlarmContext.NOW) || clause.contains(AlarmContext.BY_NOW);
        return (flag.label().equals("breathing") || telling.isNamed(flag) || isWithin(flag))
                && !words.subList(flag.start(), flag.end()).contains("blood")
                && (clause.contains("figure") || !now)
                && isNear(flag, "figure");
    }

    private boolean isWithin(Mention flag) {
        return cues.beside(flag, "figure")
                .anyMatch(cue -> cue.start() <= flag.start() && cue.end() >= flag.end());
    }

    private boolean isNear(Mention flag, String label) {
        return cues.beside(flag, label)
                .anyMatch(
                        cue ->
                                cue.start() - flag.end() <= NEAR
                                        && flag.start() - cue.end() <= NEAR);
    }

    /** Whether it is a tale, a dream or an animal that was named last before it. */
    private boolean isImagined(Mention flag) {
        boolean imagined = false;
        boolean tale = false;
        for (Mention cue : cues.besides(flag).filter(c -> c.start() <= flag.start()).toList()) {
            var between = cues.between(cue, flag);
            imagined =
                    switch (cue.label()) {
                        case "tale" -> !cues.isMe(between) && isOfSomeone(between);
                        case "dream" -> between.stream().noneMatch(cues.in("waking"));
                        case "animal" -> isAnimals(cue, between) && !isDoneToMe(flag);
                        case "person" -> false;
                        case "stranger", "anyone" -> imagined && tale;
                        default -> imagined;
                    };
            tale = cue.label().equals("tale") || tale && imagined;
        }
        return imagined;
    }

    /** Behind a comma or "and" a tale goes on only with someone in it. */
    private boolean isOfSomeone(List<String> between) {
        int last = -1;
        for (int i = 0; i < between.size(); i++) {
            last = Marks.is(between.get(i)) || between.get(i).equals("and") ? i : last;
        }
        return last < 0
                || between.subList(last, between.size()).stream().anyMatch(cues.in("in-tale"));
    }

    /** As in "the dog knocked me over". */
    private boolean isDoneToMe(Mention flag) {
        return cues.isMe(words.subList(flag.start(), flag.end()));
    }

    private boolean isAnimals(Mention animal, List<String> between) {
        var before = words.subList(Math.max(0, animal.start() - 2), animal.start());
        boolean goesOn = between.stream().noneMatch(word -> Marks.is(word) || word.equals("and"));
        return before.stream().noneMatch(cues.in("beside-animal"))
                && between.size() <= NEAR
                && between.stream().noneMatch(cues.in("third"))
                && !cues.isMe(between)
                && (goesOn || cues.is("animal-has", between.getFirst()));
    }
}
