package assistant.understanding;

import assistant.dialog.Safety;

import java.util.List;

/**
 * Hears an emergency in words that no red flag names.
 *
 * <p>It comes after what is a command or a choice as a whole, and can only add an alarm. Where a
 * red flag was seen, in whatever light, that one decides.
 */
final class LearnedAlarm implements Reader {
    static final String YES = "alarm";
    static final String NO = "calm";

    /** A part of fewer characters says too little by itself. */
    private static final int SHORTEST = 20;

    /** It must be this likely; tuned on the gold set's development part. */
    private static final double ENOUGH = 0.2;

    /** The same for a part of a longer message, which says less. */
    private static final double ENOUGH_IN_PART = 0.9;

    private final Learned learned;

    LearnedAlarm(Learned learned) {
        this.learned = learned;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (draft.sawFlag) {
            return false;
        }
        boolean heard = chance(Features.of(sight.mended(), Circumstances.ofWords(sight))) >= ENOUGH;
        for (String part : heard ? List.<String>of() : Learned.parts(sight.mended())) {
            heard |= part.length() >= SHORTEST && chance(Features.of(part)) >= ENOUGH_IN_PART;
        }
        String kind = learned.kind().guess(sight.mended()).label();
        // Words of which none was ever learned have no kind, and are no alarm.
        if (heard && !kind.isEmpty()) {
            Safety was = draft.safety;
            draft.safety = new Safety(List.of(kind), was.other(), was.pregnant(), false, false);
            draft.learnedAlarm = true;
            draft.see("learned-alarm:" + kind);
        }
        return false;
    }

    private double chance(Features features) {
        return learned.alarm().chance(features, YES);
    }
}
