package assistant.understanding;

import java.util.Optional;

/**
 * Tells whether a red flag is plainly denied.
 *
 * <p>Stricter than for a fact: "nothing helps the chest pain" and "coughing blood, what do I do? no
 * doctor here" deny something else.
 */
final class AlarmDenial {
    /** So many words behind a red flag its list goes on. */
    private static final int REACH = 12;

    private final Sight sight;
    private final AlarmCues cues;

    AlarmDenial(AlarmCues cues) {
        this.sight = cues.sight();
        this.cues = cues;
    }

    /**
     * The words that plainly deny it, with it; none where it is not denied. Nobody denies "can't
     * breathe" with one more "no": that answers something else.
     */
    Optional<Mention> of(Mention flag) {
        if (flag.label().equals(RedFlags.SELF_HARM)
                || flag.denies()
                || !sight.context(flag).negated()) {
            return Optional.empty();
        }
        if (sight.questions().answeredNo(flag.start())) {
            int behind = sight.questions().behindAnswer(flag.start());
            return isAnswer(behind)
                    ? Optional.of(new Mention(flag.label(), flag.start(), behind, true))
                    : Optional.empty();
        }
        return sight.contexts().denying(flag).stream()
                .filter(cue -> isPlain(cue, flag))
                .findFirst()
                .map(cue -> around(cue, flag));
    }

    private static Mention around(Mention cue, Mention flag) {
        int from = Math.min(cue.start(), flag.start());
        return new Mention(flag.label(), from, Math.max(cue.end(), flag.end()), true);
    }

    /** Not as in "chest pain, what do I do? no car". */
    private boolean isAnswer(int behind) {
        return behind >= sight.words().size()
                || Marks.is(sight.words().get(behind))
                || isWord("answered", behind);
    }

    private boolean isPlain(Mention cue, Mention flag) {
        if (cue.end() <= flag.start()) {
            return cues.between(cue, flag).stream().allMatch(cues.in("bridge"))
                    && isOfList(cue, flag)
                    && !(isWord("ever", cue.end() - 1) && isUntil(flag));
        }
        return cue.start() >= flag.end() ? isPlainBehind(cue, flag) : isWord("deniable", cue.end());
    }

    /** Not as in "no pain, black stool and tired". */
    private boolean isOfList(Mention cue, Mention flag) {
        int clause = sight.utterance().clauseEnd(flag.start());
        int end = Math.min(clause, flag.end() + REACH);
        return !cues.between(cue, flag).contains(Marks.COMMA)
                || sight.words().subList(cue.end(), end).stream().anyMatch(cues.in("or"));
    }

    /** Not as in "coughing blood covid negative". */
    private boolean isPlainBehind(Mention cue, Mention flag) {
        return !isWord("passing", cue.end() - 1)
                && !isBackAgain(flag)
                && cues.between(flag, cue).stream()
                        .allMatch(cues.in("bridge").or(cues.in("bridge-behind")));
    }

    /** As in "never fainted before today": it has come. */
    private boolean isUntil(Mention flag) {
        return cues.beside(flag, "until").anyMatch(cue -> cue.start() == flag.end());
    }

    /** As in "chest pain ruled out last week and now worse". */
    private boolean isBackAgain(Mention flag) {
        return cues.inSentence(flag).contains(AlarmContext.AGAIN);
    }

    private boolean isWord(String kind, int word) {
        return word < sight.words().size() && cues.is(kind, sight.words().get(word));
    }
}
