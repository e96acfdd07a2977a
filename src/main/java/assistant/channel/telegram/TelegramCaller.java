package assistant.channel.telegram;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Calls as Telegram does, which signs nothing and sends a token. */
public final class TelegramCaller implements Caller {
    private final TelegramSettings settings;

    public TelegramCaller(TelegramSettings settings) {
        this.settings = settings;
    }

    /** Telegram's ids are numbers; other ones are sent as text. */
    @Override
    public Call says(String user, String id, String text, Instant now) {
        ObjectNode body = Json.object().put("update_id", id);
        ObjectNode message = body.putObject("message").put("message_id", 1);
        message.putObject("from").put("id", user).put("is_bot", false).put("first_name", "Pat");
        message.putObject("chat").put("id", user).put("type", "private");
        message.put("date", now.getEpochSecond()).put("text", text);
        return new Call(
                "/webhooks/telegram",
                "application/json",
                Map.of("X-Telegram-Bot-Api-Secret-Token", settings.secrets().first()),
                new String(Json.write(body), StandardCharsets.UTF_8));
    }
}
