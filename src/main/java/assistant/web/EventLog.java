package assistant.web;

import assistant.conversation.Channel;
import assistant.conversation.Witness;
import assistant.dialog.Turn;
import assistant.source.Source;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes what happens, one event a line: codes, patterns and times, never a word or an id. */
final class EventLog implements Witness {
    private static final Logger LOG = LoggerFactory.getLogger("assistant.event");
    private static final int PREFIX = 8;
    private static final double MILLION = 1_000_000;

    @Override
    public void started(Channel channel, String id, Turn first) {
        LOG.atInfo()
                .addKeyValue("channel", channel.word())
                .addKeyValue("conversation", prefix(id))
                .log("started");
    }

    @Override
    public void turned(Taken taken) {
        Turn turn = taken.turn();
        LOG.atInfo()
                .addKeyValue("channel", taken.channel().word())
                .addKeyValue("conversation", prefix(taken.id()))
                .addKeyValue("state", Meters.state(turn))
                .addKeyValue("intent", Meters.intent(turn))
                .addKeyValue(
                        "evidence", String.join(" ", turn.understood().orElseThrow().evidence()))
                .addKeyValue("readMs", ms(taken.read()))
                .addKeyValue("commitMs", ms(taken.commit()))
                .log("turn");
    }

    void answered(Context context, String route, Duration took) {
        LOG.atInfo()
                .addKeyValue("method", Meters.method(context))
                .addKeyValue("route", route)
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", ms(took))
                .log("request");
    }

    /** Tells lines of one conversation apart from others, and leads back to none. */
    private static String prefix(String id) {
        return Source.sha256(id.getBytes(StandardCharsets.UTF_8)).substring(0, PREFIX);
    }

    private static double ms(Duration took) {
        return Math.round(took.toNanos() / MILLION * 100) / 100.0;
    }
}
