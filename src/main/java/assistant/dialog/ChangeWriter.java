package assistant.dialog;

import assistant.decision.Entry;
import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how one outcome differs from another. */
final class ChangeWriter {
    private final Wording wording;

    ChangeWriter(Wording wording) {
        this.wording = wording;
    }

    /** Which entries are added, gone, certain now or open now; nothing where they are the same. */
    List<Reply> write(Outcome before, Outcome now) {
        var added = new ArrayList<Entry>();
        var firm = new ArrayList<Entry>();
        var open = new ArrayList<Entry>();
        for (Entry entry : now.entries()) {
            var old = in(before, entry);
            if (old.isEmpty()) {
                added.add(entry);
            } else if (entry.certain() != old.get().certain()) {
                (entry.certain() ? firm : open).add(entry);
            }
        }
        var gone = before.entries().stream().filter(entry -> in(now, entry).isEmpty()).toList();
        var lines = new ArrayList<Reply>();
        say(lines, "say.added", added);
        say(lines, "say.gone", gone);
        say(lines, "say.firm", firm);
        say(lines, "say.depends", open);
        return lines;
    }

    private void say(List<Reply> lines, String key, List<Entry> entries) {
        if (!entries.isEmpty()) {
            lines.add(wording.say(key, entries.stream().map(wording::named).toList()));
        }
    }

    private static Optional<Entry> in(Outcome outcome, Entry entry) {
        return outcome.entries().stream()
                .filter(other -> other.rule().equals(entry.rule()))
                .findFirst();
    }
}
