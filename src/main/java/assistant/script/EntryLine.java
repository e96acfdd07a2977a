package assistant.script;

import assistant.decision.Alternative;
import assistant.decision.Entry;

import java.util.stream.Collectors;

/**
 * An entry of an outcome on one line, for conversations that a clinician reads and signs.
 *
 * <p>Such as {@code R6 anticoagulants: may also be appropriate (S9) if severe-pain is yes; or
 * cancer is yes}.
 */
public final class EntryLine {
    private EntryLine() {}

    public static String of(Entry entry) {
        var rule = entry.rule();
        String line =
                "%s %s: %s, %s (%s)"
                        .formatted(
                                rule.id(),
                                rule.option(),
                                rule.rating().word(),
                                rule.wording(),
                                rule.sentence());
        return entry.certain() ? line : line + " if " + condition(entry);
    }

    private static String condition(Entry entry) {
        return entry.when().stream().map(EntryLine::needs).collect(Collectors.joining("; or "));
    }

    private static String needs(Alternative alternative) {
        return alternative.needs().entrySet().stream()
                .map(need -> need.getKey() + " is " + String.join("/", need.getValue()))
                .collect(Collectors.joining(" and "));
    }
}
