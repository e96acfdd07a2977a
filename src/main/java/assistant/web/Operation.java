package assistant.web;

import assistant.conversation.Channel;
import assistant.dialog.Dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What operators see at a glance: counts alone.
 *
 * @param ready whether requests are taken
 * @param live conversations kept now
 * @param outbox what waits to be sent; empty where there is no outbox
 */
public record Operation(
        boolean ready,
        long live,
        List<Figure> outbox,
        List<ChannelLine> channels,
        List<StateLine> states) {
    private static final String UNCLEAR = "unclear";
    private static final Map<String, String> OUTBOX = new LinkedHashMap<>();

    static {
        OUTBOX.put("vte.outbox.depth", "Messages that wait to be sent");
        OUTBOX.put("vte.outbox.age.seconds", "Age of the oldest, in seconds");
        OUTBOX.put("vte.outbox.dead", "Messages that were given up");
    }

    /** A figure under its name. */
    public record Figure(String name, long count) {}

    /** One channel. */
    public record ChannelLine(
            String name, long started, long finished, long turns, long emergencies) {}

    /**
     * One state.
     *
     * @param stayed visits that went no further: still there, or left
     * @param rate the part of its turns that was not understood
     */
    public record StateLine(
            String name,
            long visits,
            long left,
            long stayed,
            long turns,
            long unclear,
            String rate) {
        /** As the picture notes it. */
        String note() {
            return "%d visits, %d went no further".formatted(visits, stayed);
        }
    }

    static Operation of(Meters meters, Dialog dialog, boolean ready) {
        return new Operation(
                ready,
                (long) meters.shown("vte.conversations.live"),
                outbox(meters),
                Arrays.stream(Channel.values()).map(one -> channel(meters, one.word())).toList(),
                states(dialog).map(state -> state(meters, state)).toList());
    }

    private static Stream<String> states(Dialog dialog) {
        return Stream.concat(
                dialog.flow().states().keySet().stream(), Stream.of(dialog.flow().end()));
    }

    private static List<Figure> outbox(Meters meters) {
        var figures = new ArrayList<Figure>();
        OUTBOX.forEach(
                (meter, name) -> {
                    if (meters.has(meter)) {
                        figures.add(new Figure(name, (long) meters.shown(meter)));
                    }
                });
        return figures;
    }

    private static ChannelLine channel(Meters meters, String word) {
        return new ChannelLine(
                word,
                meters.counted("vte.conversations.started", "channel", word),
                meters.counted("vte.conversations.finished", "channel", word),
                meters.counted("vte.turns", "channel", word),
                meters.counted("vte.turns", "channel", word, "intent", "emergency"));
    }

    private static StateLine state(Meters meters, String state) {
        long visits = meters.counted("vte.state.entered", "state", state);
        long left = meters.counted("vte.state.left", "state", state);
        long turns = meters.counted("vte.turns", "state", state);
        long unclear = meters.counted("vte.turns", "state", state, "intent", UNCLEAR);
        String rate = turns == 0 ? "" : "%d %%".formatted(Math.round(100.0 * unclear / turns));
        return new StateLine(state, visits, left, visits - left, turns, unclear, rate);
    }

    /** The notes of the picture, by state. */
    Map<String, String> notes() {
        var notes = new LinkedHashMap<String, String>();
        states.forEach(line -> notes.put(line.name(), line.note()));
        return notes;
    }
}
