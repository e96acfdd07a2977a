package assistant.understanding;

import java.util.List;
import java.util.Set;

/**
 * Tells of a red flag whether it happens to nobody: in a film, a dream, to an animal, or in a
 * manner of speaking.
 */
final class Unreal {
    private static final Set<String> SOMEONE = Set.of("he", "his", "she", "her", "him");
    private static final Set<String> WAKING = Set.of("woke", "wake", "wakes", "waking", "up");

    /** Behind them an animal is not the one who does it, as in "walking the dog". */
    private static final Set<String> BESIDE =
            Set.of(
                    "with", "walk", "walking", "walked", "feed", "feeding", "fed", "took", "for",
                    "over", "off", "like", "on");

    /** Right behind an animal: what comes after a comma is still about it. */
    private static final Set<String> HAS = Set.of("has", "had", "is", "was", "got", "ate");

    /** As far from a mention a manner of speaking or an animal is about it, in words. */
    private static final int NEAR = 6;

    private final AlarmCues cues;
    private final List<String> words;

    Unreal(AlarmCues cues) {
        this.cues = cues;
        this.words = cues.sight().words();
    }

    boolean isUnreal(Mention flag) {
        return isNear(flag, "screen") || isSaying(flag) || isImagined(flag);
    }

    /** Of how breath and heart feel and of what has a name much is said that is not meant. */
    private boolean isSaying(Mention flag) {
        var clause = cues.inClause(flag);
        boolean now = clause.contains(AlarmContext.NOW) || clause.contains(AlarmContext.BY_NOW);
        return (flag.label().equals("breathing") || cues.isNamed(flag))
                && (clause.contains("figure") || !now)
                && isNear(flag, "figure");
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
            var between = words.subList(Math.min(cue.end(), flag.start()), flag.start());
            imagined =
                    switch (cue.label()) {
                        case "tale" -> !AlarmCues.isMe(between);
                        case "dream" -> between.stream().noneMatch(WAKING::contains);
                        case "animal" -> isAnimals(cue, between) && !isDoneToMe(flag);
                        case "person" -> false;
                        case "stranger" -> imagined && tale;
                        default -> imagined;
                    };
            tale = cue.label().equals("tale") || tale && imagined;
        }
        return imagined;
    }

    /** As in "the dog knocked me over". */
    private boolean isDoneToMe(Mention flag) {
        return AlarmCues.isMe(words.subList(flag.start(), flag.end()));
    }

    private boolean isAnimals(Mention animal, List<String> between) {
        var before = words.subList(Math.max(0, animal.start() - 2), animal.start());
        boolean goesOn = between.stream().noneMatch(word -> Marks.is(word) || word.equals("and"));
        return before.stream().noneMatch(BESIDE::contains)
                && between.size() <= NEAR
                && between.stream().noneMatch(SOMEONE::contains)
                && !AlarmCues.isMe(between)
                && (goesOn || HAS.contains(between.getFirst()));
    }
}
