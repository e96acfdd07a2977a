package assistant.script;

import assistant.decision.Facts;
import assistant.decision.Outcome;
import assistant.dialog.Command;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Reply;
import assistant.dialog.Turn;
import assistant.source.Quotation;
import assistant.understanding.Understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays golden conversations and tells where they go otherwise. */
public final class GoldenRun {
    private final Dialog dialog;
    private final Understanding understanding;
    private final Coverage coverage;

    public GoldenRun(Script script) {
        this.dialog = script.dialog();
        this.understanding = script.understanding();
        this.coverage = new Coverage(dialog);
    }

    /** What the conversations played so far have reached. */
    public Coverage coverage() {
        return coverage;
    }

    /** Where the conversation goes otherwise, a line each; none when it goes as it must. */
    public List<String> play(GoldenConversation golden) {
        var differences = new ArrayList<String>();
        Turn turn = dialog.open();
        coverage.see(Optional.empty(), turn);
        for (var step : golden.steps()) {
            Conversation before = turn.conversation();
            turn = dialog.step(before, meaning(step.deed(), before));
            coverage.see(dialog.asked(before), turn);
            compare(step, turn, differences);
        }
        return differences;
    }

    private Meaning meaning(GoldenConversation.Deed deed, Conversation conversation) {
        return switch (deed) {
            case GoldenConversation.Deed.Says says -> understanding.read(says.text(), conversation);
            case GoldenConversation.Deed.Presses presses -> Meaning.pressed(presses.facts());
            case GoldenConversation.Deed.Commands commands ->
                    Meaning.of(Intent.of(Command.of(commands.command()).orElse(Command.REPEAT)));
        };
    }

    private static void compare(GoldenConversation.Step step, Turn turn, List<String> differences) {
        var expected = step.expected();
        var check = new Check(step.place(), differences);
        check.equal("asks", expected.asks(), turn.question().orElse("nothing"));
        check.equal("intent", expected.intent(), intent(turn));
        check.equal(
                "facts",
                expected.facts(),
                turn.understood().map(Meaning::facts).orElse(Facts.NONE));
        check.equal("shows", expected.shows(), lines(turn));
        check.equal(
                "notes", expected.notes(), turn.outcome().map(Outcome::notes).orElse(List.of()));
        check.equal("alarms", expected.alarms(), alarms(turn));
        check.equal("asides", expected.asides(), turn.conversation().asides());
        check.among("quotes", expected.quotes(), quoted(turn));
        check.among("says", expected.says(), said(turn));
    }

    /** Gathers what differs at one step. */
    private record Check(Place place, List<String> differences) {
        <T> void equal(String what, Optional<T> expected, T got) {
            expected.filter(wanted -> !same(wanted, got))
                    .ifPresent(wanted -> differ(what, text(wanted), text(got)));
        }

        void among(String what, List<String> expected, Set<String> got) {
            expected.stream()
                    .filter(one -> !got.contains(one))
                    .forEach(one -> differ(what, one, got.toString()));
        }

        private static boolean same(Object wanted, Object got) {
            return wanted.equals(got);
        }

        private static String text(Object value) {
            return value instanceof Facts facts ? facts.told().toString() : value.toString();
        }

        private void differ(String what, String wanted, String got) {
            differences.add("%s: %s: wanted %s, got %s".formatted(place, what, wanted, got));
        }
    }

    private static String intent(Turn turn) {
        return turn.understood()
                .map(m -> m.safety().alarm() ? "emergency" : m.intent().word())
                .orElse("");
    }

    private static List<String> lines(Turn turn) {
        return turn.outcome().stream()
                .flatMap(outcome -> outcome.entries().stream())
                .map(EntryLine::of)
                .toList();
    }

    private static List<String> alarms(Turn turn) {
        return turn.understood().map(meaning -> meaning.safety().alarms()).orElse(List.of());
    }

    private static Set<String> quoted(Turn turn) {
        return turn.replies().stream()
                .flatMap(reply -> reply.words().quotations().stream())
                .map(Quotation::sentence)
                .collect(Collectors.toSet());
    }

    private static Set<String> said(Turn turn) {
        return turn.replies().stream()
                .filter(Reply.Say.class::isInstance)
                .map(reply -> ((Reply.Say) reply).topic())
                .collect(Collectors.toSet());
    }
}
