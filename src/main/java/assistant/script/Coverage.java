package assistant.script;

import assistant.decision.Note;
import assistant.dialog.Dialog;
import assistant.dialog.State;
import assistant.dialog.Turn;
import assistant.source.Quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What conversations have reached of a dialog, and what they have not. */
public final class Coverage {
    private final Dialog dialog;
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private final Map<String, Integer> totals = new LinkedHashMap<>();

    Coverage(Dialog dialog) {
        this.dialog = dialog;
        var states = dialog.flow().states();
        want("states", List.copyOf(states.keySet()));
        want("transitions", states.values().stream().flatMap(s -> ways(s).stream()).toList());
        want("rules", dialog.table().rules().stream().map(rule -> rule.id()).toList());
        var notes = new ArrayList<>(dialog.table().notes().stream().map(Note::id).toList());
        notes.add(dialog.table().firstUnknown());
        want("notes", notes);
        want("sentences", dialog.source().article().sentences());
    }

    private void want(String kind, List<String> all) {
        missing.put(kind, new LinkedHashSet<>(all));
        totals.put(kind, all.size());
    }

    private static List<String> ways(State state) {
        return state.next().keySet().stream().map(value -> way(state.id(), value)).toList();
    }

    private static String way(String state, String value) {
        return state + "=" + value;
    }

    void see(Optional<String> asked, Turn turn) {
        turn.question().flatMap(dialog.flow()::asking).ifPresent(s -> reach("states", s.id()));
        asked.flatMap(dialog.flow()::asking)
                .ifPresent(
                        state ->
                                turn.conversation()
                                        .facts()
                                        .answer(state.ask())
                                        .ifPresent(v -> reach("transitions", way(state.id(), v))));
        turn.outcome()
                .ifPresent(
                        outcome -> {
                            outcome.entries().forEach(e -> reach("rules", e.rule().id()));
                            outcome.notes().forEach(note -> reach("notes", note));
                        });
        turn.replies().stream()
                .flatMap(reply -> reply.words().quotations().stream())
                .map(Quotation::sentence)
                .forEach(sentence -> reach("sentences", sentence));
    }

    private void reach(String kind, String one) {
        missing.getOrDefault(kind, Set.of()).remove(one);
    }

    /** Whether nothing is left out. */
    public boolean complete() {
        return missing.values().stream().allMatch(Set::isEmpty);
    }

    /** A line for each kind: how many of how many, and which are left out. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        totals.forEach(
                (kind, total) -> {
                    var left = missing.getOrDefault(kind, Set.of());
                    String rest = left.isEmpty() ? "" : ", not: " + String.join(" ", left);
                    lines.add("%s: %d of %d%s".formatted(kind, total - left.size(), total, rest));
                });
        return lines;
    }
}
