package assistant.dialog;

import assistant.decision.Facts;
import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One turn in the making: where the conversation stands by now, and what is said so far. */
final class TurnDraft {
    private final Dialog dialog;
    private final List<Reply> replies = new ArrayList<>();
    private Conversation now;
    private boolean erase;

    TurnDraft(Dialog dialog, Conversation conversation) {
        this.dialog = dialog;
        this.now = conversation.now(Status.OPEN).awaiting(still(conversation.pending()));
    }

    /** What stays pending when the next message comes. */
    private static Pending still(Pending pending) {
        return switch (pending) {
            case Pending.Alarmed alarmed -> still(alarmed.before());
            case Pending.Erase erase -> Pending.NOTHING;
            case Pending.Asked asked -> asked;
            case Pending.Nothing nothing -> nothing;
        };
    }

    Conversation now() {
        return now;
    }

    void move(Conversation to) {
        now = to;
    }

    Optional<String> asked() {
        return dialog.asked(now);
    }

    boolean asks() {
        return asked().isPresent();
    }

    Turn turn(Optional<Meaning> understood) {
        var asked = asked();
        var question = now.status() == Status.OPEN ? asked : Optional.<String>empty();
        Optional<Outcome> outcome =
                asked.isPresent() ? Optional.empty() : Optional.of(dialog.outcome(now.facts()));
        return new Turn(now, understood, replies, question, outcome, erase);
    }

    void say(String key) {
        say(dialog.wording().say(key));
    }

    void say(String key, List<Reply.Item> items) {
        say(dialog.wording().say(key, items));
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    void say(List<? extends Reply> all) {
        replies.addAll(all);
    }

    void care(String key) {
        say(new Reply.Care(dialog.messages().say(key)));
    }

    /** Takes what was told; gives the answers that it changes. */
    Facts tell(Meaning meaning) {
        Facts before = now.facts();
        var asides = new ArrayList<>(meaning.asides());
        asides.removeAll(now.asides());
        now = now.tell(new Told(meaning.facts(), asides));
        if (now.pending() instanceof Pending.Asked asked && meaning.facts().has(asked.fact())) {
            now = now.awaiting(Pending.NOTHING);
        }
        var fresh = meaning.facts().told().keySet().stream().filter(fact -> !before.has(fact));
        return meaning.facts().without(fresh.toList());
    }

    void erase() {
        erase = true;
        now = Conversation.NEW.now(Status.FINISHED);
    }

    void ask() {
        dialog.question(now).ifPresent(this::say);
    }

    /** Says once more where the conversation stands. */
    void repeat() {
        if (asks()) {
            ask();
        } else {
            show();
        }
    }

    private void show() {
        say(dialog.result(now));
        now = now.showing(now.facts());
    }

    /** Asks what is open or, at the end, shows the result if it is new. */
    void goOn() {
        goOn(false);
    }

    /**
     * @param changed whether an answer was changed, which wants a word even if no result does
     */
    void goOn(boolean changed) {
        if (asks()) {
            ask();
        } else if (now.shown().isEmpty()) {
            show();
        } else if (dialog.changed(now)) {
            say(dialog.changes(now));
            show();
        } else if (changed || replies.isEmpty()) {
            say("say.same");
        }
    }
}
