package assistant.script;

import assistant.dialog.Dialog;
import assistant.understanding.Language;
import assistant.understanding.Learned;
import assistant.understanding.Understanding;

import java.util.List;

/**
 * One loaded topic folder.
 *
 * @param version the content version, 64 hex digits: of what patients are told, and of how they are
 *     understood
 * @param learned what is learned from the examples in it
 * @param review who has signed the readings, if anyone
 * @param readings how the article is read where it is not clear
 * @param alarms the kinds of emergency, the gravest first
 */
public record Script(
        String name,
        String version,
        Dialog dialog,
        Language language,
        Learned learned,
        Review review,
        List<Reading> readings,
        List<String> alarms) {
    public Script {
        readings = List.copyOf(readings);
        alarms = List.copyOf(alarms);
    }

    /** Reads what patients write, at any point of this dialog. */
    public Understanding understanding() {
        return new Understanding(dialog, language, learned, alarms);
    }
}
