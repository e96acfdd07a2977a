package assistant.channel.twilio;

import assistant.channel.Answer;
import assistant.channel.Carrier;
import assistant.channel.Endpoint;
import assistant.channel.Pace;
import assistant.channel.Receipt;
import assistant.channel.Secrets;
import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Sends by Twilio's REST API. It queues by itself for the numbers that are slow. */
public final class TwilioCarrier implements Carrier {
    private static final Pace PACE = new Pace(10, Duration.ofSeconds(1), 5);

    /** Too many requests at once; the queue of the number is full. */
    private static final Set<Integer> THROTTLED = Set.of(20429, 21611);

    private final TwilioSettings settings;

    public TwilioCarrier(TwilioSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.TWILIO;
    }

    @Override
    public Endpoint endpoint() {
        return settings.api();
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public HttpRequest.Builder call(Outbox.Due due, Instant now) {
        String account = "/2010-04-01/Accounts/" + settings.accountSid();
        String login = settings.accountSid() + ":" + settings.tokens().first();
        return HttpRequest.newBuilder(settings.api().at(account + due.letter().path()))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(Secrets.bytes(login)));
    }

    @Override
    public Receipt receipt(Answer answer) {
        int code = answer.json().path("code").asInt();
        if (THROTTLED.contains(code)) {
            return new Receipt.Throttled(answer.after());
        }
        return answer.byStatus() instanceof Receipt.Refused refused && code != 0
                ? new Receipt.Refused(refused.why() + " " + code)
                : answer.byStatus();
    }
}
