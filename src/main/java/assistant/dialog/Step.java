package assistant.dialog;

import assistant.decision.Facts;

import java.util.List;
import java.util.Optional;

/** What one message leads to, by what it is for. */
final class Step {
    private final Dialog dialog;
    private final Wording wording;
    private final Pending was;
    private final TurnDraft draft;

    Step(Dialog dialog, Conversation conversation) {
        this.dialog = dialog;
        this.wording = dialog.wording();
        this.was = conversation.pending();
        this.draft = new TurnDraft(dialog, conversation);
    }

    Turn turn(Optional<Meaning> understood) {
        return draft.turn(understood);
    }

    void open(List<String> lines) {
        lines.forEach(draft::say);
        draft.ask();
    }

    void alarm(Meaning meaning) {
        draft.tell(meaning);
        draft.say(dialog.alarms().write(meaning.safety()));
        boolean selfHarm = meaning.safety().alarms().contains(Alarms.SELF_HARM);
        Conversation now = draft.now();
        draft.move(now.awaiting(new Pending.Alarmed(selfHarm, now.pending())));
    }

    void take(Meaning meaning) {
        if (was instanceof Pending.Alarmed alarmed && alarmed.selfHarm()) {
            draft.say("say.after-self-harm");
        }
        warn(meaning.safety());
        if (meaning.intent() != Intent.UNCLEAR) {
            draft.move(draft.now().missed(0));
        }
        switch (meaning.intent()) {
            case ANSWER, UNKNOWN, ASK -> answer(meaning);
            case WHAT_IF -> whatIf(meaning);
            case WHY -> why(meaning);
            case REPEAT -> repeat(meaning);
            case BACK -> back(meaning);
            case RESTART -> restart(meaning);
            case HELP -> help(meaning);
            case CONTINUE -> goOn(meaning);
            case FINISH -> finish(meaning);
            case GREET -> say("say.hello", meaning);
            case THANK -> say("say.thanks", meaning);
            case HUMAN -> say("say.human", meaning);
            case DELETE -> delete(meaning);
            case UNCLEAR -> new Unclear(dialog, draft).take(meaning, was instanceof Pending.Erase);
            case EMERGENCY -> throw new IllegalArgumentException("an emergency without an alarm");
        }
    }

    /** Something was pressed under a question that is not the open one. */
    void late() {
        draft.say("say.answered-before");
        draft.repeat();
    }

    void tooLong() {
        draft.say("say.too-long");
        draft.goOn();
    }

    void failed() {
        draft.say("say.failed");
        draft.goOn();
    }

    private void warn(Safety safety) {
        if (safety.soft()) {
            draft.care("care.soft");
        }
        if (safety.care()) {
            draft.care("care.today");
        }
    }

    /**
     * Takes what was told, whatever else the message is for, and says it back.
     *
     * @return whether an answer was changed
     */
    private boolean note(Meaning meaning) {
        Facts changed = draft.tell(meaning);
        meaning.asides().forEach(aside -> draft.say("aside." + aside));
        if (!changed.isEmpty()) {
            draft.say("say.changed", wording.told(changed));
        }
        Facts noted = meaning.facts().without(changed.told().keySet());
        if (meaning.confidence() < 1 && !noted.isEmpty()) {
            draft.say("say.noted", wording.told(noted));
            draft.say("say.not-right");
        } else if (meaning.intent() == Intent.UNKNOWN && draft.asks()) {
            draft.say("say.unknown");
        }
        return !changed.isEmpty();
    }

    private void answer(Meaning meaning) {
        boolean changed = note(meaning);
        meaning.topics().forEach(topic -> draft.say(dialog.explainer().topic(topic)));
        if (meaning.topics().isEmpty() && !meaning.guesses().isEmpty()) {
            draft.say("say.which", wording.guesses(meaning.guesses()));
        }
        draft.goOn(changed);
    }

    private void say(String key, Meaning meaning) {
        draft.say(key);
        draft.goOn(note(meaning));
    }

    /** What is supposed beside the questions is asked about like anything else. */
    private void whatIf(Meaning meaning) {
        if (meaning.supposed().isEmpty()) {
            answer(meaning);
            return;
        }
        boolean changed = note(meaning);
        draft.say(dialog.explainer().whatIf(draft.now().facts(), meaning.supposed()));
        draft.goOn(changed);
    }

    /** Of the question that the patient saw, even if the same message answers it. */
    private void why(Meaning meaning) {
        var asked = draft.asked().flatMap(dialog.table()::fact);
        boolean changed = note(meaning);
        asked.ifPresentOrElse(
                fact -> draft.say(dialog.explainer().why(fact, draft.now().facts())),
                () -> draft.say("say.not-asked"));
        draft.goOn(changed);
    }

    private void repeat(Meaning meaning) {
        note(meaning);
        draft.repeat();
    }

    /** What is told beside it corrects an answer, or is new and stands. */
    private void back(Meaning meaning) {
        if (meaning.facts().told().keySet().stream().noneMatch(draft.now().facts()::has)) {
            undo(meaning.change());
        }
        draft.goOn(note(meaning));
    }

    private void undo(List<String> change) {
        Conversation now = draft.now();
        var again = change.stream().filter(fact -> dialog.flow().asking(fact).isPresent());
        var fact = again.findFirst();
        if (fact.isPresent()) {
            draft.move(now.awaiting(new Pending.Asked(fact.get())));
            draft.say("say.change");
        } else if (now.pending() instanceof Pending.Asked) {
            draft.move(now.awaiting(Pending.NOTHING));
        } else if (now.told().isEmpty()) {
            draft.say("say.nothing-back");
        } else {
            draft.say("say.back", wording.told(now.told().getLast().facts()));
            draft.move(now.takeBack());
        }
    }

    private void restart(Meaning meaning) {
        draft.move(Conversation.NEW);
        draft.say("say.restart");
        note(meaning);
        draft.ask();
    }

    private void help(Meaning meaning) {
        boolean changed = note(meaning);
        draft.say("say.help");
        draft.asked().ifPresent(fact -> draft.say("fact.%s.help".formatted(fact)));
        draft.goOn(changed);
    }

    private void goOn(Meaning meaning) {
        boolean changed = note(meaning);
        if (!(was instanceof Pending.Alarmed alarmed)) {
            draft.say("say.continue");
        } else if (!alarmed.selfHarm()) {
            draft.say(draft.asks() ? "say.after-alarm" : "say.after-alarm-no-question");
        }
        draft.goOn(changed);
    }

    private void finish(Meaning meaning) {
        note(meaning);
        draft.say("say.goodbye");
        draft.move(draft.now().now(Status.FINISHED));
    }

    private void delete(Meaning meaning) {
        if (was instanceof Pending.Erase) {
            draft.erase();
            draft.say("say.deleted");
        } else {
            note(meaning);
            draft.move(draft.now().awaiting(new Pending.Erase()));
            draft.say("say.delete-sure");
        }
    }
}
