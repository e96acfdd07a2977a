package assistant.channel.slack;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Signs as Slack does, in a direct message. */
public final class SlackCaller implements Caller {
    private final SlackSettings settings;

    public SlackCaller(SlackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Call says(String user, String id, String text, Instant now) {
        ObjectNode body = Json.object().put("type", "event_callback").put("team_id", "T1");
        body.put("event_id", id).put("event_time", now.getEpochSecond());
        ObjectNode event = body.putObject("event").put("type", "message");
        event.put("channel_type", "im").put("user", "U" + user).put("channel", "D" + user);
        event.put("text", SlackText.escaped(text)).put("ts", now.getEpochSecond() + ".000100");
        byte[] bytes = Json.write(body);
        String time = Long.toString(now.getEpochSecond());
        return new Call(
                "/webhooks/slack",
                "application/json",
                Map.of(
                        "X-Slack-Request-Timestamp",
                        time,
                        "X-Slack-Signature",
                        SlackSignature.sign(settings.signing().first(), time, bytes)),
                new String(bytes, StandardCharsets.UTF_8));
    }
}
