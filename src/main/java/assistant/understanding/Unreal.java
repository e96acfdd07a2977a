package assistant.understanding;

import java.util.List;
import java.util.Set;

/**
 * Tells of a red flag whether it happens to nobody: in a film, a dream, to an animal, or in a
 * manner of speaking.
 */
final class Unreal {
    private static final Set<String> SOMEONE = Set.of("he", "his", "she", "her", "him");
    private static final Set<String> IN_TALES =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "who",
                    "everyone",
                    "everybody",
                    "man",
                    "woman",
                    "bloke",
                    "guy",
                    "girl",
                    "boy",
                    "lad",
                    "lady",
                    "someone",
                    "somebody",
                    "hero");

    private static final String HEAD_INJURY = "head-injury";
    private static final Set<String> WAKING = Set.of("woke", "wake", "wakes", "waking", "up");

    /** Behind them an animal is not the one who does it, as in "walking the dog". */
    private static final Set<String> BESIDE =
            Set.of(
                    "with", "walk", "walking", "walked", "feed", "feeding", "fed", "took", "for",
                    "over", "off", "like", "on", "by", "hot");

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
        return isNear(flag, "screen") && !flag.label().equals(HEAD_INJURY)
                || isSaying(flag)
                || isImagined(flag);
    }

    /** Of how breath and heart feel and of what has a name much is said that is not meant. */
    private boolean isSaying(Mention flag) {
        var clause = cues.inClause(flag);
        boolean now = clause.contains(AlarmContext.NOW) || clause.contains(AlarmContext.BY_NOW);
        return (flag.label().equals("breathing") || cues.isNamed(flag) || isWithin(flag))
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
                        case "tale" -> !AlarmCues.isMe(between) && isOfSomeone(between);
                        case "dream" -> between.stream().noneMatch(WAKING::contains);
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
    private static boolean isOfSomeone(List<String> between) {
        int last = -1;
        for (int i = 0; i < between.size(); i++) {
            last = Marks.is(between.get(i)) || between.get(i).equals("and") ? i : last;
        }
        return last < 0
                || between.subList(last, between.size()).stream().anyMatch(IN_TALES::contains);
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
