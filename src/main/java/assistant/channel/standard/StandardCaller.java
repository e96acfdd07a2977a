package assistant.channel.standard;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Signs as any other platform does, by Standard Webhooks. */
public final class StandardCaller implements Caller {
    private final StandardSignature signature;

    public StandardCaller(StandardSettings settings) {
        this.signature = new StandardSignature(settings.secrets());
    }

    @Override
    public Call says(String user, String id, String text, Instant now) {
        ObjectNode body = Json.object().put("type", "message.inbound");
        body.put("timestamp", now.toString());
        body.putObject("data").put("conversation", user).put("text", text);
        byte[] bytes = Json.write(body);
        String time = Long.toString(now.getEpochSecond());
        return new Call(
                "/webhooks/standard",
                "application/json",
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        time,
                        "webhook-signature",
                        signature.of(id, time, bytes)),
                new String(bytes, StandardCharsets.UTF_8));
    }
}
