package assistant.channel.meta;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** Signs as Messenger does. */
public final class MessengerCaller implements Caller {
    private static final String PAGE = "100000000000001";

    private final MetaSettings settings;

    public MessengerCaller(MetaSettings settings) {
        this.settings = settings;
    }

    @Override
    public Call says(String user, String id, String text, Instant now) {
        ObjectNode body = Json.object().put("object", "page");
        ObjectNode entry = body.putArray("entry").addObject().put("id", PAGE);
        entry.put("time", now.toEpochMilli());
        ObjectNode event = entry.putArray("messaging").addObject();
        event.putObject("sender").put("id", user);
        event.putObject("recipient").put("id", PAGE);
        event.put("timestamp", now.toEpochMilli());
        event.putObject("message").put("mid", id).put("text", text);
        return MetaCaller.call("/webhooks/messenger", settings, body);
    }
}
