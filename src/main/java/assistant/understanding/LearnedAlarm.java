package assistant.understanding;

import assistant.dialog.Safety;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hears an emergency in words that no red flag names.
 *
 * <p>It can only add an alarm. Where a red flag was seen, in whatever light, that one decides.
 */
final class LearnedAlarm implements Reader {
    private static final String PREFIX = "emergency.";

    /** Together the kinds must be this likely; tuned on the gold set's training part. */
    private static final double ENOUGH = 0.45;

    /** The same for a part of a longer message, which says less. */
    private static final double ENOUGH_IN_PART = 0.6;

    private static final Pattern PARTS =
            Pattern.compile("[.!?;,]\\s|\\s(?:and|but|also|now)\\s", Pattern.CASE_INSENSITIVE);

    private final Learned learned;

    LearnedAlarm(Learned learned) {
        this.learned = learned;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        if (draft.sawFlag) {
            return false;
        }
        String kind = heard(sight.text(), ENOUGH);
        String[] parts = PARTS.split(sight.text());
        for (int i = 0; i < parts.length && kind.isEmpty() && parts.length > 1; i++) {
            kind = heard(parts[i], ENOUGH_IN_PART);
        }
        if (!kind.isEmpty()) {
            Safety was = draft.safety;
            draft.safety = new Safety(List.of(kind), was.other(), was.pregnant(), false, false);
            draft.see("learned-alarm:" + kind);
        }
        return false;
    }

    /** The likeliest kind, if all kinds together are likely enough; else empty. */
    private String heard(String text, double enough) {
        double together = 0;
        double most = 0;
        String kind = "";
        for (Map.Entry<String, Double> one : learned.purpose().scores(text).entrySet()) {
            if (one.getKey().startsWith(PREFIX)) {
                together += one.getValue();
                if (one.getValue() > most) {
                    most = one.getValue();
                    kind = one.getKey().substring(PREFIX.length());
                }
            }
        }
        return together >= enough ? kind : "";
    }
}
