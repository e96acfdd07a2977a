package assistant.understanding;

import assistant.dialog.Safety;

import java.util.List;

/**
 * Hears an emergency in words that no red flag names.
 *
 * <p>It comes after what is a command, a choice, a yes, a no, a don't know or a plain denial as a
 * whole, and can only add an alarm, or the soft line where it is in doubt; it never takes one away.
 */
final class LearnedAlarm {
    /** The label of an emergency. */
    static final String YES = "yes";

    /**
     * From here on it is an alarm, also where a red flag was seen, but denied, long past or
     * supposed; chosen on the gold set's development part.
     */
    private static final double ENOUGH = 0.3;

    /** The same for a stretch of a long message: of many stretches one is soon mistaken. */
    private static final double ENOUGH_IN_A_STRETCH = 0.7;

    /** From here on what to do in an emergency is said, in a line. */
    private static final double IN_DOUBT = 0.22;

    private final Learned learned;

    LearnedAlarm(Learned learned) {
        this.learned = learned;
    }

    /** Hears a message: the fewer of its words were ever learned, the less it counts. */
    void hear(Sight sight, Draft draft, Panel.Weighed weighed) {
        double chance = chance(weighed) * Math.sqrt(weighed.known());
        Safety was = draft.safety;
        if (chance >= ENOUGH) {
            raise(sight, draft);
        } else if (chance >= IN_DOUBT && !draft.sawFlag && !was.alarm()) {
            draft.safety = new Safety(List.of(), was.other(), was.pregnant(), true, was.care());
            draft.see("alarm:in-doubt");
        }
    }

    void hearStretch(Sight stretch, Draft draft, Panel.Weighed weighed) {
        if (chance(weighed) >= ENOUGH_IN_A_STRETCH) {
            raise(stretch, draft);
        }
    }

    private static double chance(Panel.Weighed weighed) {
        return weighed.chance(Panel.ALARM, YES);
    }

    /** Words of which none was ever learned have no kind, and are no alarm. */
    private void raise(Sight sight, Draft draft) {
        Safety was = draft.safety;
        String kind = learned.kind().guess(sight.mended()).label();
        if (!was.alarm() && !kind.isEmpty()) {
            draft.safety = new Safety(List.of(kind), was.other(), was.pregnant(), false, false);
            draft.see("learned-alarm:" + kind);
        }
    }
}
