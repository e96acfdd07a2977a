package assistant.understanding;

import assistant.dialog.Safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hears an emergency in words that no red flag names.
 *
 * <p>It comes after what is a command or a choice as a whole, and can only add an alarm. Where a
 * red flag was seen, in whatever light, that one decides.
 */
final class LearnedAlarm implements Reader {
    private static final String PREFIX = "emergency.";

    /** A part of fewer characters says too little by itself. */
    private static final int SHORTEST = 20;

    /** It must be this likely; tuned on the gold set's development part. */
    private static final double ENOUGH = 0.3;

    /** The same for a part of a longer message, which says less. */
    private static final double ENOUGH_IN_PART = 0.5;

    private final Learned learned;

    LearnedAlarm(Learned learned) {
        this.learned = learned;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (draft.sawFlag) {
            return false;
        }
        boolean heard = learned.alarm(sight.text()) >= ENOUGH;
        for (String part : heard ? List.<String>of() : Learned.parts(sight.text())) {
            heard |= part.length() >= SHORTEST && learned.alarm(part) >= ENOUGH_IN_PART;
        }
        if (heard) {
            String kind = kind(sight.purposes());
            Safety was = draft.safety;
            draft.safety = new Safety(List.of(kind), was.other(), was.pregnant(), false, false);
            draft.learnedAlarm = true;
            draft.see("learned-alarm:" + kind);
        }
        return false;
    }

    /** The likeliest kind. */
    private static String kind(Map<String, Double> purposes) {
        var kinds = new HashMap<>(purposes);
        kinds.keySet().removeIf(label -> !label.startsWith(PREFIX));
        return Classifier.best(kinds).label().substring(PREFIX.length());
    }
}
