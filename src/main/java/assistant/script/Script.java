package assistant.script;

import assistant.dialog.Dialog;
import assistant.understanding.Language;

import java.util.List;

/**
 * One loaded topic folder.
 *
 * @param version the content version, 64 hex digits
 * @param review who has signed the readings, if anyone
 * @param readings how the article is read where it is not clear
 * @param alarms the kinds of emergency, the gravest first
 */
public record Script(
        String name,
        String version,
        Dialog dialog,
        Language language,
        Review review,
        List<Reading> readings,
        List<String> alarms) {
    public Script {
        readings = List.copyOf(readings);
        alarms = List.copyOf(alarms);
    }
}
