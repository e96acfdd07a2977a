package assistant.channel.meta;

import assistant.channel.Answer;
import assistant.channel.Carrier;
import assistant.channel.Endpoint;
import assistant.channel.Pace;
import assistant.channel.Receipt;
import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Sends by Meta's Graph API, for WhatsApp or Messenger. */
public final class GraphCarrier implements Carrier {
    /** One message in six seconds to one patient, with a burst that is paid back. */
    private static final Pace WHATSAPP = new Pace(80, Duration.ofSeconds(6), 3);

    private static final Pace MESSENGER = new Pace(40, Duration.ofSeconds(1), 5);

    /** Meta's codes for too much, too fast. */
    private static final Set<Integer> THROTTLED =
            Set.of(4, 17, 32, 613, 80004, 80006, 80007, 130429, 131048, 131056);

    /** Meta's codes for trouble of its own. */
    private static final Set<Integer> FAILED = Set.of(1, 2, 131000, 131016);

    /** Meta's codes for a token or account that is not let in. */
    private static final Set<Integer> BARRED = Set.of(0, 3, 102, 190, 368, 131005, 131031);

    /** Meta's codes for a patient who cannot be written to, whatever the status. */
    private static final Set<Integer> REFUSED = Set.of(10, 100, 551, 131026, 131047, 131051);

    private final Channel channel;
    private final Endpoint api;
    private final String token;

    public GraphCarrier(Channel channel, Endpoint api, String token) {
        this.channel = channel;
        this.api = api;
        this.token = token;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Endpoint endpoint() {
        return api;
    }

    @Override
    public Pace pace() {
        return channel == Channel.WHATSAPP ? WHATSAPP : MESSENGER;
    }

    @Override
    public HttpRequest.Builder call(Outbox.Due due, Instant now) {
        return HttpRequest.newBuilder(api.at(due.letter().path()))
                .header("Authorization", "Bearer " + token);
    }

    @Override
    public Receipt receipt(Answer answer) {
        int code = answer.json().path("error").path("code").asInt(-1);
        if (answer.good() || code < 0) {
            return answer.byStatus();
        }
        String why = answer.status() + " " + code;
        if (THROTTLED.contains(code)) {
            return new Receipt.Throttled(answer.after());
        }
        if (FAILED.contains(code)) {
            return new Receipt.Failed(why);
        }
        if (BARRED.contains(code)) {
            return new Receipt.Barred(why);
        }
        return REFUSED.contains(code) ? new Receipt.Refused(why) : answer.byStatus();
    }
}
