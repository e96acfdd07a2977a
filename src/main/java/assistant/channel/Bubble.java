package assistant.channel;

import assistant.conversation.Exchange;
import assistant.dialog.PlatformWords;
import assistant.dialog.Prose;
import assistant.dialog.Reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message on a platform, before it is fitted to its limits.
 *
 * @param stretches its words, in stretches between which they may be parted
 * @param menu what may be pressed under it
 */
public record Bubble(List<String> stretches, Menu menu) {
    public Bubble {
        stretches = List.copyOf(stretches);
    }

    public String text() {
        return String.join("", stretches).strip();
    }

    /**
     * A turn in messages: the first alarm by itself, before all else; further alarms; the rest.
     *
     * @param opening the first turn, where the patient has just come; its question gives way to
     *     what the answer asks
     * @param privacy a line for those who have just come
     */
    public static List<Bubble> of(
            Optional<Exchange> opening, Exchange answer, Optional<String> privacy) {
        var replies = answer.turn().replies();
        int alarms = (int) replies.stream().takeWhile(Reply.Alarm.class::isInstance).count();
        var bubbles = new ArrayList<Bubble>();
        add(bubbles, replies.subList(0, Math.min(alarms, 1)));
        add(bubbles, replies.subList(Math.min(alarms, 1), alarms));
        var welcome =
                opening.stream()
                        .flatMap(first -> first.turn().replies().stream())
                        .filter(reply -> !(reply instanceof Reply.Question));
        var notice = privacy.filter(line -> opening.isPresent()).map(Bubble::said).stream();
        var rest = replies.subList(alarms, replies.size()).stream();
        add(bubbles, Stream.of(welcome, notice, rest).flatMap(one -> one).toList());
        return bubbles;
    }

    private static Reply said(String line) {
        return new Reply.Say(PlatformWords.PRIVACY, Prose.ours(line), List.of(), Optional.empty());
    }

    private static void add(List<Bubble> bubbles, List<Reply> replies) {
        if (!replies.isEmpty()) {
            bubbles.add(new Bubble(Stretches.of(replies), Menu.of(replies)));
        }
    }

    @Override
    public String toString() {
        return "bubble of %d stretches".formatted(stretches.size());
    }
}
