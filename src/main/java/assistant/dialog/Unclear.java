package assistant.dialog;

import java.util.List;
import java.util.Optional;

/** Asks back when a message was not understood: never in the same words twice running. */
final class Unclear {
    private final Dialog dialog;
    private final TurnDraft draft;

    Unclear(Dialog dialog, TurnDraft draft) {
        this.dialog = dialog;
        this.draft = draft;
    }

    void take(Meaning meaning, boolean keeps) {
        Conversation now = draft.now();
        boolean first = now.misses() == 0;
        var doubt = meaning.doubts().stream().filter(this::worthAsking).findFirst();
        if (keeps) {
            draft.say("say.kept");
        } else if (!meaning.between().isEmpty() && first) {
            draft.asked().ifPresent(fact -> between(fact, meaning.between()));
        } else if (doubt.isPresent() && first) {
            draft.say("say.doubt");
            draft.move(now.awaiting(new Pending.Asked(doubt.get())));
        } else {
            draft.say("unclear." + rung(now.misses(), draft.asks()));
        }
        draft.move(draft.now().missed(now.misses() + 1));
        draft.goOn();
    }

    private void between(String fact, List<String> values) {
        var labels = values.stream().map(value -> dialog.label(fact, value));
        draft.say(
                "say.between",
                labels.map(label -> new Reply.Item(label, Optional.empty())).toList());
    }

    private boolean worthAsking(String fact) {
        Conversation now = draft.now();
        return !now.facts().has(fact) && dialog.table().matters(fact, now.facts());
    }

    /** Which of the texts is next. */
    private static String rung(int misses, boolean asks) {
        boolean even = misses % 2 == 0;
        if (!asks) {
            return even ? "none" : "none-again";
        }
        return switch (misses) {
            case 0 -> "first";
            case 1 -> "second";
            default -> even ? "third" : "second";
        };
    }
}
