package assistant.channel.meta;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** Signs as WhatsApp Cloud does. */
public final class WhatsAppCaller implements Caller {
    private final MetaSettings settings;
    private final String phoneId;

    /**
     * @param phoneId what is written to
     */
    public WhatsAppCaller(MetaSettings settings, String phoneId) {
        this.settings = settings;
        this.phoneId = phoneId;
    }

    @Override
    public Call says(String user, String id, String text, Instant now) {
        ObjectNode body = Json.object().put("object", "whatsapp_business_account");
        ObjectNode entry = body.putArray("entry").addObject().put("id", "1");
        ObjectNode change = entry.putArray("changes").addObject().put("field", "messages");
        ObjectNode value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata").put("phone_number_id", phoneId);
        ObjectNode message = value.putArray("messages").addObject();
        message.put("from", user).put("id", id).put("type", "text");
        message.put("timestamp", Long.toString(now.getEpochSecond()));
        message.putObject("text").put("body", text);
        return MetaCaller.call("/webhooks/whatsapp", settings, body);
    }
}
