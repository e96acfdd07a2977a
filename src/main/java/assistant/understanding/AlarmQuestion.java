package assistant.understanding;

import java.util.List;

/** Tells of a red flag whether it is only asked about or supposed. */
final class AlarmQuestion {
    private static final String HYPOTHESIS = "hypothesis";

    /** So far "if" reaches, in words. */
    private static final int NEAR = 5;

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
        return supposes(flag)
                && words.subList(flag.start(), flag.end()).stream().noneMatch(cues.in("all"));
    }

    /** In its clause, or in one that goes on with "and", as in "what if it moves and I faint". */
    private boolean supposes(Mention flag) {
        var utterance = cues.sight().utterance();
        int clause = utterance.clauseStart(flag.start());
        int from = clause > 0 && words.get(clause - 1).equals("and") ? clause - 1 : clause;
        int begin = utterance.clauseStart(from);
        return !isTold(flag)
                && cues.beside(flag, HYPOTHESIS)
                        .filter(cue -> cue.start() >= begin && cue.start() <= flag.start())
                        .filter(cue -> cue.start() == begin || isOpen(cue.start() - 1))
                        .filter(cue -> cues.between(cue, flag).stream().noneMatch(Marks::is))
                        .anyMatch(cue -> isOfOne(cue, flag));
    }

    private boolean isOpen(int word) {
        return cues.is("opens", words.get(word));
    }

    /** As in "what if I am fainting"; not "I would be fainting" or "if I have a stroke". */
    private boolean isTold(Mention flag) {
        int from = Math.max(0, flag.start() - 2);
        boolean telling = false;
        for (int i = from; i < flag.end(); i++) {
            boolean getting = i + 1 < words.size() && words.get(i + 1).equals("a");
            telling |= cues.is("telling", words.get(i)) && !getting;
        }
        return telling && words.subList(from, flag.end()).stream().noneMatch(cues.in("would"));
    }

    /** Not as in "if I lie down I can't breathe"; but "if it moved, would I cough blood". */
    private boolean isOfOne(Mention cue, Mention flag) {
        int from = cue.start();
        while (from < cue.end() && !cues.is("condition", words.get(from))) {
            from++;
        }
        from = from == cue.end() ? cue.start() : from;
        boolean goesOn = cue.label().equals(HYPOTHESIS);
        int subjects = 0;
        for (int i = from; i < flag.end(); i++) {
            boolean joined = goesOn && i > 0 && words.get(i - 1).equals("and");
            subjects += cues.is("again-subject", words.get(i)) && !joined ? 1 : 0;
        }
        return subjects <= 1 || words.subList(from, flag.end()).stream().anyMatch(cues.in("would"));
    }

    /** As in "is black stool a sign of it?", unless more is told behind it of today. */
    boolean isAsked(Mention flag) {
        return !cues.isBehind(flag, AlarmContext.NOW)
                && !cues.isBehind(flag, AlarmContext.BY_NOW)
                && (isFeared(flag)
                        || supposes(flag)
                        || isGeneral(flag) && !isStated(flag)
                        || opens(flag));
    }

    /** As in "afraid of fainting" or "if one faints"; "afraid of this chest pain" has it. */
    private boolean isFeared(Mention flag) {
        return cues.beside(flag, "supposed")
                .filter(cue -> cue.start() <= flag.start())
                .filter(cue -> cues.isInFront(cue, flag) || isWouldBe(flag))
                .anyMatch(cue -> isOfOne(cue, flag) && isOnly(cue, flag) && !isTold(flag));
    }

    /** As in "if it moved, would my chest hurt". */
    private boolean isWouldBe(Mention flag) {
        var before = words.subList(Math.max(0, flag.start() - BEFORE), flag.start());
        return before.stream().anyMatch(cues.in("would"));
    }

    private boolean isOnly(Mention cue, Mention flag) {
        boolean condition =
                words.subList(cue.start(), cue.end()).stream().anyMatch(cues.in("condition"));
        var between = cues.between(cue, flag);
        return condition && (between.size() <= NEAR || isWouldBe(flag))
                || !condition
                        && between.stream().noneMatch(cues.in("own"))
                        && !cues.people().areBetween(cue, flag);
    }

    private boolean isGeneral(Mention flag) {
        boolean general =
                cues.beside(flag, "general")
                        .filter(cue -> cues.isInFront(cue, flag) && cue.start() < flag.start())
                        .anyMatch(cue -> !cues.people().areBetween(cue, flag));
        return (general || cues.beside(flag, "abstract").findAny().isPresent())
                && isQuestion(flag)
                && !cues.people().isKins(flag);
    }

    private boolean isQuestion(Mention flag) {
        String opening = words.get(cues.sight().utterance().clauseStart(flag.start()));
        return cues.sight().questions().asked(flag.start())
                || cues.inSentence(flag).contains("asking")
                || cues.is("be", opening)
                || cues.is("do", opening)
                || cues.is("maybe", opening);
    }

    private boolean isStated(Mention flag) {
        for (int i = flag.end() - 1; i >= Math.max(0, flag.start() - BEFORE); i--) {
            if (i < flag.start() && Marks.is(words.get(i))) {
                return false;
            }
            if (cues.is("someone", words.get(i))) {
                return i == 0 || !cues.is("asking", words.get(i - 1));
            }
        }
        return false;
    }

    /** A question opens before it that is about nobody, as in "does one cough blood with it?". */
    private boolean opens(Mention flag) {
        var utterance = cues.sight().utterance();
        int from = utterance.clauseStart(flag.start());
        String opening = words.get(from);
        if (from == flag.start()
                || cues.is("negation", words.get(from + 1))
                || cues.people().isOthers(flag)) {
            return false;
        }
        boolean me = cues.is("maybe", opening) && cues.is("writer", words.get(from + 1));
        var asked = words.subList(from + (me ? 2 : 1), flag.end());
        if (asked.stream().anyMatch(cues.in("of-now"))
                || asked.stream().anyMatch(cues.in("someone"))
                || me && asked.stream().anyMatch(cues.in("beside-it"))) {
            return false;
        }
        if (!cues.isInFront(new Mention("", from, from + 1, false), flag)) {
            return false;
        }
        int end = utterance.sentenceEnd(flag.start());
        boolean mark = end < words.size() && words.get(end).equals("?");
        return (cues.is("do", opening) || cues.is("maybe", opening))
                        && (mark || isOfAnyone(opening, words.get(from + 1)))
                        && asked.stream().noneMatch(cues.in("be"))
                || cues.is("be", opening)
                        && mark
                        && flag.start() - from <= 3
                        && isMoreThanFine(flag, end);
    }

    /** Not as in "do feel faint", where the "I" was left out. */
    private boolean isOfAnyone(String opening, String next) {
        return cues.is("of-anyone", next) || opening.equals("does") && !cues.is("verb", next);
    }

    /** As in "is chest pain a sign"; "is chest pain normal" may be about one's own. */
    private boolean isMoreThanFine(Mention flag, int end) {
        var after = words.subList(flag.end(), Math.max(flag.end(), end));
        return after.size() > 1 && after.stream().noneMatch(cues.in("fine"));
    }
}
