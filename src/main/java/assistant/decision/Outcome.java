package assistant.decision;

import java.util.List;

/**
 * What the article says for a patient's answers.
 *
 * @param situations those of the entries, in the table's order
 * @param entries in rule order
 * @param notes ids, in the table's order
 */
public record Outcome(List<String> situations, List<Entry> entries, List<String> notes) {
    public Outcome {
        situations = List.copyOf(situations);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    public boolean shows(String rule) {
        return entries.stream().anyMatch(entry -> entry.rule().id().equals(rule));
    }
}
