package assistant.dialog;

import assistant.decision.Facts;
import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One turn in the making: where the conversation stands by now, and what is said so far. */
final class Step {
    private final Dialog dialog;
    private final Wording wording;
    private final List<Reply> replies = new ArrayList<>();
    private final Pending was;
    private Conversation now;
    private boolean erase;

    Step(Dialog dialog, Conversation conversation) {
        this.dialog = dialog;
        this.wording = dialog.wording();
        this.was = conversation.pending();
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

    Turn turn(Optional<Meaning> understood) {
        var asked = dialog.asked(now);
        var question = now.status() == Status.OPEN ? asked : Optional.<String>empty();
        Optional<Outcome> outcome =
                asked.isPresent() ? Optional.empty() : Optional.of(dialog.outcome(now.facts()));
        return new Turn(now, understood, replies, question, outcome, erase);
    }

    void open(List<String> lines) {
        lines.forEach(this::say);
        ask();
    }

    void alarm(Meaning meaning) {
        tell(meaning);
        replies.addAll(dialog.alarms().write(meaning.safety()));
        boolean selfHarm = meaning.safety().alarms().contains(Alarms.SELF_HARM);
        now = now.awaiting(new Pending.Alarmed(selfHarm, now.pending()));
    }

    void take(Meaning meaning) {
        if (was instanceof Pending.Alarmed alarmed && alarmed.selfHarm()) {
            say("say.after-self-harm");
        }
        warn(meaning.safety());
        if (meaning.intent() != Intent.UNCLEAR) {
            now = now.missed(0);
        }
        switch (meaning.intent()) {
            case ANSWER, UNKNOWN -> answer(meaning);
            case ASK -> explain(meaning);
            case WHAT_IF -> whatIf(meaning);
            case WHY -> why();
            case REPEAT -> repeat();
            case BACK -> back(meaning.change());
            case RESTART -> restart();
            case HELP -> help();
            case CONTINUE -> goOn();
            case FINISH -> finish();
            case GREET -> sayAndGoOn("say.hello");
            case THANK -> sayAndGoOn("say.thanks");
            case HUMAN -> sayAndGoOn("say.human");
            case DELETE -> delete();
            case UNCLEAR -> unclear(meaning);
            case EMERGENCY -> throw new IllegalArgumentException("an emergency without an alarm");
        }
    }

    /** Something was pressed under a question that is not the open one. */
    void late() {
        say("say.answered-before");
        repeat();
    }

    void tooLong() {
        sayAndGoOn("say.too-long");
    }

    void failed() {
        sayAndGoOn("say.failed");
    }

    private void warn(Safety safety) {
        if (safety.soft()) {
            replies.add(new Reply.Care(dialog.messages().say("care.soft")));
        }
        if (safety.care()) {
            replies.add(new Reply.Care(dialog.messages().say("care.today")));
        }
    }

    /** Takes what was told; gives the answers that it changes. */
    private Facts tell(Meaning meaning) {
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

    private void sayAsides(Meaning meaning) {
        meaning.asides().forEach(aside -> say("aside." + aside));
    }

    private void answer(Meaning meaning) {
        Facts changed = tell(meaning);
        sayAsides(meaning);
        if (!changed.isEmpty()) {
            replies.add(wording.say("say.changed", wording.told(changed)));
        }
        Facts noted = meaning.facts().without(changed.told().keySet());
        if (meaning.confidence() < 1 && !noted.isEmpty()) {
            replies.add(wording.say("say.noted", wording.told(noted)));
            say("say.not-right");
        } else if (meaning.intent() == Intent.UNKNOWN && dialog.asked(now).isPresent()) {
            say("say.unknown");
        }
        explainTopics(meaning);
        askOrShow(!changed.isEmpty());
    }

    private void explain(Meaning meaning) {
        tell(meaning);
        sayAsides(meaning);
        explainTopics(meaning);
        askOrShow(false);
    }

    private void explainTopics(Meaning meaning) {
        meaning.topics().forEach(topic -> replies.add(dialog.explainer().topic(topic)));
        if (meaning.topics().isEmpty() && !meaning.guesses().isEmpty()) {
            replies.add(wording.say("say.which", wording.guesses(meaning.guesses())));
        }
    }

    private void whatIf(Meaning meaning) {
        tell(meaning);
        replies.addAll(dialog.explainer().whatIf(now.facts(), meaning.supposed()));
        askOrShow(false);
    }

    private void why() {
        dialog.asked(now)
                .flatMap(dialog.table()::fact)
                .ifPresentOrElse(
                        fact -> replies.addAll(dialog.explainer().why(fact, now.facts())),
                        () -> say("say.not-asked"));
        askOrShow(false);
    }

    private void repeat() {
        if (dialog.asked(now).isPresent()) {
            ask();
        } else {
            show();
        }
    }

    private void back(List<String> change) {
        var again = change.stream().filter(fact -> dialog.flow().asking(fact).isPresent());
        var fact = again.findFirst();
        if (fact.isPresent()) {
            now = now.awaiting(new Pending.Asked(fact.get()));
            say("say.change");
        } else if (now.pending() instanceof Pending.Asked) {
            now = now.awaiting(Pending.NOTHING);
        } else if (now.told().isEmpty()) {
            say("say.nothing-back");
        } else {
            var last = now.told().getLast().facts();
            replies.add(wording.say("say.back", wording.told(last)));
            now = now.takeBack();
        }
        askOrShow(false);
    }

    private void restart() {
        now = Conversation.NEW;
        say("say.restart");
        ask();
    }

    private void help() {
        say("say.help");
        dialog.asked(now).ifPresent(fact -> say("fact.%s.help".formatted(fact)));
        askOrShow(false);
    }

    private void goOn() {
        if (!(was instanceof Pending.Alarmed alarmed)) {
            say("say.continue");
        } else if (!alarmed.selfHarm()) {
            boolean asks = dialog.asked(now).isPresent();
            say(asks ? "say.after-alarm" : "say.after-alarm-no-question");
        }
        askOrShow(false);
    }

    private void finish() {
        say("say.goodbye");
        now = now.now(Status.FINISHED);
    }

    private void sayAndGoOn(String key) {
        say(key);
        askOrShow(false);
    }

    private void delete() {
        if (was instanceof Pending.Erase) {
            erase = true;
            now = Conversation.NEW.now(Status.FINISHED);
            say("say.deleted");
        } else {
            now = now.awaiting(new Pending.Erase());
            say("say.delete-sure");
        }
    }

    private void unclear(Meaning meaning) {
        var doubt = meaning.doubts().stream().filter(this::worthAsking).findFirst();
        if (was instanceof Pending.Erase) {
            say("say.kept");
        } else if (!meaning.between().isEmpty() && now.misses() == 0) {
            dialog.asked(now).ifPresent(fact -> between(fact, meaning.between()));
        } else if (doubt.isPresent() && now.misses() == 0) {
            say("say.doubt");
            now = now.awaiting(new Pending.Asked(doubt.get()));
        } else {
            say("unclear." + rung(dialog.asked(now).isPresent()));
        }
        now = now.missed(now.misses() + 1);
        askOrShow(false);
    }

    private void between(String fact, List<String> values) {
        var labels = values.stream().map(value -> dialog.label(fact, value));
        replies.add(
                wording.say(
                        "say.between",
                        labels.map(label -> new Reply.Item(label, Optional.empty())).toList()));
    }

    private boolean worthAsking(String fact) {
        return !now.facts().has(fact) && dialog.table().matters(fact, now.facts());
    }

    /** Which of the texts is next; never the same twice running. */
    private String rung(boolean asks) {
        if (!asks) {
            return now.misses() % 2 == 0 ? "none" : "none-again";
        }
        return switch (now.misses()) {
            case 0 -> "first";
            case 1 -> "second";
            default -> now.misses() % 2 == 0 ? "third" : "second";
        };
    }

    private void say(String key) {
        replies.add(wording.say(key));
    }

    private void ask() {
        dialog.question(now).ifPresent(replies::add);
    }

    private void show() {
        replies.addAll(dialog.result(now));
        now = now.showing(now.facts());
    }

    /** Asks what is open or, at the end, shows the result if it is new. */
    private void askOrShow(boolean changed) {
        if (dialog.asked(now).isPresent()) {
            ask();
        } else if (now.shown().isEmpty()) {
            show();
        } else if (dialog.changed(now)) {
            replies.addAll(dialog.changes(now));
            show();
        } else if (changed || replies.isEmpty()) {
            say("say.same");
        }
    }
}
