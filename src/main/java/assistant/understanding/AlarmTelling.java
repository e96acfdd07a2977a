package assistant.understanding;

import java.util.List;

/** Tells of a red flag how its own words tell it: as happening, as over, or by its name alone. */
final class AlarmTelling {
    /** So many words before a red flag belong to its verb. */
    private static final int VERB = 2;

    private final AlarmCues cues;
    private final List<String> words;

    AlarmTelling(AlarmCues cues) {
        this.cues = cues;
        this.words = cues.sight().words();
    }

    /** As in "hurts", "is coughing", "can not breathe", "has collapsed". */
    boolean isPresent(Mention flag) {
        var verb = verb(flag);
        return verb.stream().anyMatch(cues.in("present"))
                || verb.stream().anyMatch(word -> word.endsWith("ing"))
                        && cues.stretch(flag).stream().noneMatch(cues.in("past"));
    }

    /** As in "fainted" or "was unconscious". */
    boolean isOver(Mention flag) {
        return verb(flag).stream().anyMatch(word -> word.endsWith("ed") || cues.is("over", word));
    }

    /**
     * Its name alone, as in "mother had a stroke": who has one now says what is happening, or cries
     * nothing but the name.
     */
    boolean isNamed(Mention flag) {
        return cues.beside(flag, "named")
                .filter(cue -> cue.start() <= flag.start() && cue.end() >= flag.end())
                .anyMatch(cue -> cue.start() < flag.start() || isToldOf(flag));
    }

    private boolean isToldOf(Mention flag) {
        return flag.start() > 0
                && cues.is("before-name", words.get(flag.start() - 1))
                && !isPresent(flag);
    }

    /** The red flag and the words right before it within its stretch. */
    private List<String> verb(Mention flag) {
        int from = Math.max(cues.stretchStart(flag), flag.start() - VERB);
        return words.subList(from, flag.end());
    }
}
