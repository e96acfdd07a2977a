package assistant.understanding;

import assistant.dialog.Safety;

import java.util.List;

/**
 * Hears an emergency in words that no red flag names.
 *
 * <p>It comes after what is a command or a choice as a whole, and can only add an alarm, or the
 * soft line where it is in doubt; it never takes one away.
 */
final class LearnedAlarm {
    /** The label of an emergency. */
    static final String YES = "yes";

    /** From here on it is an alarm; chosen on the gold set's development part. */
    private static final double ENOUGH = 0.2;

    /** The same where a red flag was seen, but denied, long past or supposed. */
    private static final double ENOUGH_AGAINST_A_FLAG = 0.6;

    /** From here on what to do in an emergency is said, in a line. */
    private static final double IN_DOUBT = 0.1;

    private final Learned learned;

    LearnedAlarm(Learned learned) {
        this.learned = learned;
    }

    void hear(Sight sight, Draft draft, Panel.Weighed weighed) {
        double chance = weighed.chance(Panel.ALARM, YES);
        Safety was = draft.safety;
        if (was.alarm()) {
            return;
        }
        if (chance >= (draft.sawFlag ? ENOUGH_AGAINST_A_FLAG : ENOUGH)) {
            String kind = learned.kind().guess(sight.mended()).label();
            // Words of which none was ever learned have no kind, and are no alarm.
            if (!kind.isEmpty()) {
                draft.safety = new Safety(List.of(kind), was.other(), was.pregnant(), false, false);
                draft.see("learned-alarm:" + kind);
            }
        } else if (chance >= IN_DOUBT && !draft.sawFlag) {
            draft.safety = new Safety(List.of(), was.other(), was.pregnant(), true, was.care());
            draft.see("alarm:in-doubt");
        }
    }
}
