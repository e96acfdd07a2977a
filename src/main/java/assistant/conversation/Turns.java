package assistant.conversation;

import assistant.decision.Facts;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Turn;
import assistant.script.Script;
import assistant.understanding.Understanding;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes one turn: reads the message, steps the dialog, writes down what was said. Pure. */
final class Turns {
    /** As much as is read of one message, in code points. */
    private static final int STRETCH = 2_000;

    private static final int OVERLAP = 200;

    private final String version;
    private final Understanding understanding;
    private final Dialog dialog;
    private final Dialog kiosk;

    Turns(Script script, Map<String, String> place) {
        this.version = script.version();
        this.understanding = script.understanding();
        this.dialog = script.dialog().in(place);
        var there = new HashMap<>(place);
        there.put("kiosk", "yes");
        this.kiosk = script.dialog().in(there);
    }

    /** The dialog as it is held on a channel. */
    Dialog dialog(Channel channel) {
        return channel == Channel.KIOSK ? kiosk : dialog;
    }

    /**
     * Takes a message.
     *
     * @param last the last exchange, where the conversation was held under another content version
     */
    Taken take(Stored stored, Optional<Exchange> last, Message message, Instant now, Timed timed) {
        Dialog dialog = dialog(stored.channel());
        Conversation standing =
                last.isPresent() ? dialog.refold(stored.conversation()) : stored.conversation();
        Turn turn = turn(dialog, standing, message, timed);
        if (last.filter(before -> differs(dialog, standing, before.turn())).isPresent()) {
            turn = dialog.noticed(turn);
        }
        Stored next = stored.next(turn.conversation(), version, now);
        var said = Optional.of(said(dialog, message));
        var exchange = new Exchange(next.turn(), now, said, Shown.of(turn));
        return new Taken(next, List.of(exchange), List.of());
    }

    /** Whether the same answers lead elsewhere now. */
    private static boolean differs(Dialog dialog, Conversation standing, Shown before) {
        var outcome =
                dialog.asked(standing).isPresent()
                        ? Optional.empty()
                        : Optional.of(dialog.table().evaluate(standing.facts()));
        return !standing.facts().equals(before.facts())
                || !outcome.equals(before.outcome())
                || before.question().isPresent()
                        && !before.question().equals(dialog.asked(standing));
    }

    private Turn turn(Dialog dialog, Conversation standing, Message message, Timed timed) {
        var asked = dialog.asked(standing);
        if (message instanceof Message.Tapped tapped
                && asked.filter(tapped.fact()::equals).isEmpty()) {
            return timed.step(asked, () -> dialog.late(standing));
        }
        if (message instanceof Message.Failed) {
            return timed.step(asked, () -> dialog.failed(standing));
        }
        if (message instanceof Message.Overlong overlong && alarm(standing, overlong).isEmpty()) {
            return timed.step(asked, () -> dialog.tooLong(standing));
        }
        Meaning meaning = timed.read(() -> meaning(standing, message));
        return timed.step(asked, () -> dialog.step(standing, meaning));
    }

    private Meaning meaning(Conversation standing, Message message) {
        return switch (message) {
            case Message.Text text -> understanding.read(text.text(), standing);
            case Message.Overlong text -> alarm(standing, text).orElse(Meaning.of(Intent.UNCLEAR));
            case Message.Failed failed -> Meaning.of(Intent.UNCLEAR);
            case Message.Pressed pressed -> Meaning.pressed(pressed.facts());
            case Message.Tapped tapped -> Meaning.pressed(Facts.of(tapped.fact(), tapped.value()));
            case Message.Commanded commanded -> Meaning.of(Intent.of(commanded.command()));
        };
    }

    /** Whether a text is an emergency at this point of the conversation. */
    boolean alarms(Stored stored, String text) {
        return understanding.read(text, stored.conversation()).safety().alarm();
    }

    /** Read in stretches that overlap, for alarms alone. */
    private Optional<Meaning> alarm(Conversation standing, Message.Overlong message) {
        int[] points = message.text().codePoints().toArray();
        for (int from = 0; from < points.length; from += STRETCH - OVERLAP) {
            String part = new String(points, from, Math.min(STRETCH, points.length - from));
            Meaning read = understanding.read(part, standing);
            if (read.safety().alarm()) {
                return Optional.of(read.with(Facts.NONE));
            }
        }
        return Optional.empty();
    }

    private static String said(Dialog dialog, Message message) {
        return switch (message) {
            case Message.Text text -> text.text();
            case Message.Overlong text -> text.text();
            case Message.Failed failed -> said(dialog, failed.message());
            case Message.Pressed pressed -> labels(dialog, pressed.facts());
            case Message.Tapped tapped -> dialog.label(tapped.fact(), tapped.value());
            case Message.Commanded commanded -> dialog.label(commanded.command());
        };
    }

    private static String labels(Dialog dialog, Facts facts) {
        return facts.told().entrySet().stream()
                .map(one -> dialog.label(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }
}
