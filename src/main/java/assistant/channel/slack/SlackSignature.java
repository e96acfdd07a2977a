package assistant.channel.slack;

import assistant.channel.Arrival;
import assistant.channel.Secrets;
import assistant.channel.Stamp;

import java.time.InstantSource;
import java.util.HexFormat;

/** Slack's signature: over the time and the body as it came. */
final class SlackSignature {
    private static final String HEADER = "X-Slack-Signature";
    private static final String TIME = "X-Slack-Request-Timestamp";

    private final Secrets secrets;
    private final InstantSource clock;

    SlackSignature(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean fits(Arrival arrival) {
        String given = arrival.only(HEADER).orElse("");
        String time = arrival.only(TIME).orElse("");
        return secrets.any(secret -> Secrets.same(sign(secret, time, arrival.body()), given))
                && Stamp.isOfNow(time, clock);
    }

    static String sign(String secret, String time, byte[] body) {
        byte[] start = Secrets.bytes("v0:" + time + ":");
        byte[] hash = Secrets.hmac("HmacSHA256", Secrets.bytes(secret), start, body);
        return "v0=" + HexFormat.of().formatHex(hash);
    }
}
