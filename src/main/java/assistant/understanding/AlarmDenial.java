package assistant.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells whether a red flag is plainly denied.
 *
 * <p>Stricter than for a fact: "nothing helps the chest pain" and "coughing blood, what do I do? no
 * doctor here" deny something else.
 */
final class AlarmDenial {
    /** So many words behind a red flag its list goes on. */
    private static final int REACH = 12;

    /** Small words of a message that only denies, besides what is denied. */
    private static final List<String> BESIDE =
            List.of("bridge", "bridge-behind", "who", "me", "amount", "answered");

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

    /** Not as in "chest pain, what do I do? no car" or "chest pain? no, actually yes". */
    private boolean isAnswer(int behind) {
        return behind >= sight.words().size()
                || Marks.is(sight.words().get(behind)) && !isWord("unsays", behind + 1)
                || isWord("answered", behind);
    }

    private boolean isPlain(Mention cue, Mention flag) {
        if (cue.end() <= flag.start()) {
            return isBridged(cues.between(cue, flag))
                    && isOfList(cue, flag)
                    && !isCry(cue)
                    && !(isWord("ever", cue.end() - 1) && isUntil(flag));
        }
        return cue.start() >= flag.end() ? isPlainBehind(cue, flag) : isPlainWithin(cue, flag);
    }

    /** Not as in "nothing helps the chest pain" or "no headache fainted". */
    private boolean isBridged(List<String> between) {
        return between.stream().allMatch(cues.in("bridge").or(cues.in("symptom")))
                && (between.isEmpty() || !cues.is("symptom", between.getLast()));
    }

    /** As in "oh no chest pain"; "thank god no chest pain" is none. */
    private boolean isCry(Mention cue) {
        return isWord("exclaims", cue.start() - 1) && !isWord("thank", cue.start() - 2);
    }

    /** Not as in "the leg is not red it is white". */
    private boolean isPlainWithin(Mention cue, Mention flag) {
        return isWord("deniable", cue.end())
                && sight.words().subList(cue.end(), flag.end()).stream().noneMatch(cues.in("turn"));
    }

    /** Not as in "no pain, black stool and tired" or "no pain apart from chest pain". */
    private boolean isOfList(Mention cue, Mention flag) {
        int clause = sight.utterance().clauseEnd(flag.start());
        int end = Math.min(clause, flag.end() + REACH);
        return sight.words().subList(cue.end(), flag.end()).stream().noneMatch(cues.in("except"))
                && (!cues.between(cue, flag).contains(Marks.COMMA)
                        || sight.words().subList(cue.end(), end).stream().anyMatch(cues.in("or")));
    }

    /** Not as in "coughing blood covid negative", "black stools nil pain" or "chest pain, no". */
    private boolean isPlainBehind(Mention cue, Mention flag) {
        return !isWord("passing", cue.end() - 1)
                && (!cue.label().equals(Closings.DENY)
                        || !cues.between(flag, cue).contains(Marks.COMMA))
                && (!isWord("amount", cue.start()) || isAnswer(cue.end()))
                && !isBackAgain(flag)
                && cues.between(flag, cue).stream()
                        .allMatch(
                                cues.in("bridge")
                                        .or(cues.in("symptom"))
                                        .or(cues.in("bridge-behind")));
    }

    /** As in "never fainted before today": it has come. */
    private boolean isUntil(Mention flag) {
        return cues.beside(flag, "until").anyMatch(cue -> cue.start() == flag.end());
    }

    /** As in "chest pain ruled out last week and now worse". */
    private boolean isBackAgain(Mention flag) {
        return cues.inSentence(flag).contains(AlarmContext.AGAIN);
    }

    /** Whether a message is nothing but what is taken back in these places. */
    boolean isAll(List<Mention> takenBack) {
        var around = new BitSet();
        cues.all().filter(cue -> cue.label().equals("person")).forEach(c -> set(around, c));
        takenBack.forEach(mention -> set(around, mention));
        return IntStream.range(0, sight.words().size())
                .filter(word -> !around.get(word))
                .allMatch(word -> isBeside(word) || isDeniedWith(word, around));
    }

    /**
     * As in "no slurred speech" and "no rash, swelling or itching"; not as in "no chest pain, numb
     * face", where it is told.
     */
    private boolean isDeniedWith(int word, BitSet around) {
        int from = word;
        while (from > 0 && !cues.opensAnother(sight.words().get(from - 1))) {
            from--;
        }
        int to = word;
        while (to < sight.words().size() && !cues.opensAnother(sight.words().get(to))) {
            to++;
        }
        boolean list = sight.words().subList(from, to).stream().anyMatch(cues.in("or"));
        boolean behind = isWord("thing", word) && around.get(from, word).cardinality() > 0;
        return behind || list && (isWord("thing", word) || isWord("symptom", word));
    }

    private static void set(BitSet words, Mention mention) {
        words.set(mention.start(), mention.end());
    }

    private boolean isBeside(int word) {
        return Marks.is(sight.words().get(word))
                || BESIDE.stream().anyMatch(kind -> isWord(kind, word));
    }

    private boolean isWord(String kind, int word) {
        return word >= 0 && word < sight.words().size() && cues.is(kind, sight.words().get(word));
    }
}
