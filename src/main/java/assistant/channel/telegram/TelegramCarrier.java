package assistant.channel.telegram;

import assistant.channel.Answer;
import assistant.channel.Carrier;
import assistant.channel.Endpoint;
import assistant.channel.Pace;
import assistant.channel.Receipt;
import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends by the Bot API, which has the token in its address. */
public final class TelegramCarrier implements Carrier {
    private static final Pace PACE = new Pace(30, Duration.ofSeconds(1), 3);

    private final Endpoint api;
    private final String token;

    public TelegramCarrier(Endpoint api, String token) {
        this.api = api;
        this.token = token;
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public Endpoint endpoint() {
        return api;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public HttpRequest.Builder call(Outbox.Due due, Instant now) {
        return HttpRequest.newBuilder(api.at("/bot" + token + due.letter().path()));
    }

    /** 403 means that the patient has blocked the bot; 401 and 404 that the token is none. */
    @Override
    public Receipt receipt(Answer answer) {
        JsonNode said = answer.json();
        int code = said.path("error_code").asInt(answer.status());
        if (answer.good() && said.path("ok").asBoolean()) {
            return new Receipt.Arrived();
        }
        return switch (code) {
            case 401, 404 -> new Receipt.Barred(Integer.toString(code));
            case 400, 403, 413 -> new Receipt.Refused(Integer.toString(code));
            case 429 -> new Receipt.Throttled(after(said).or(answer::after));
            default -> answer.good() ? new Receipt.Failed("not ok") : answer.byStatus();
        };
    }

    private static Optional<Duration> after(JsonNode said) {
        JsonNode seconds = said.path("parameters").path("retry_after");
        return seconds.canConvertToInt()
                ? Optional.of(Duration.ofSeconds(Math.max(0, seconds.asInt())))
                : Optional.empty();
    }
}
