package assistant.dialog;

import java.util.List;

/**
 * What a message gives reason to warn of.
 *
 * @param alarms kinds of emergency happening now, the gravest first; empty when there is none
 * @param other whether it is about another person than the patient
 * @param pregnant whether pregnancy or a new baby was told with it
 * @param soft whether an emergency was asked about, or is long past
 * @param care whether someone should be seen today
 */
public record Safety(
        List<String> alarms, boolean other, boolean pregnant, boolean soft, boolean care) {
    public static final Safety NONE = new Safety(List.of(), false, false, false, false);

    public Safety {
        alarms = List.copyOf(alarms);
    }

    public boolean alarm() {
        return !alarms.isEmpty();
    }
}
