package assistant.channel.standard;

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

/** Sends to the callback, signed as what comes in is. The id is the same at every try. */
public final class StandardCarrier implements Carrier {
    private static final Pace PACE = new Pace(50, Duration.ofMillis(100), 10);

    private final Endpoint callback;
    private final StandardSignature signature;

    public StandardCarrier(Endpoint callback, Secrets secrets) {
        this.callback = callback;
        this.signature = new StandardSignature(secrets);
    }

    @Override
    public Channel channel() {
        return Channel.STANDARD;
    }

    @Override
    public Endpoint endpoint() {
        return callback;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public HttpRequest.Builder call(Outbox.Due due, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        byte[] body = Secrets.bytes(due.letter().body());
        return HttpRequest.newBuilder(callback.at(due.letter().path()))
                .header("webhook-id", due.id())
                .header("webhook-timestamp", time)
                .header("webhook-signature", signature.of(due.id(), time, body));
    }

    @Override
    public Receipt receipt(Answer answer) {
        return answer.byStatus();
    }
}
