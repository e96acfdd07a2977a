package assistant.channel.standard;

import assistant.channel.Arrival;
import assistant.channel.Secrets;
import assistant.channel.Stamp;

import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The signature of Standard Webhooks 1.0.0, symmetric: over id, time and the body as it came. */
final class StandardSignature {
    private static final String VERSION = "v1,";

    private final Secrets secrets;

    StandardSignature(Secrets secrets) {
        this.secrets = secrets;
    }

    boolean fits(Arrival arrival, InstantSource clock) {
        String id = arrival.only("webhook-id").orElse("");
        String time = arrival.only("webhook-timestamp").orElse("");
        List<String> given = List.of(arrival.only("webhook-signature").orElse("").split(" "));
        boolean signed =
                given.stream()
                        .map(one -> secrets.any(key -> same(key, id, time, arrival.body(), one)))
                        .reduce(false, Boolean::logicalOr);
        return signed && !id.isEmpty() && !id.contains(".") && Stamp.isOfNow(time, clock);
    }

    private static boolean same(String secret, String id, String time, byte[] body, String given) {
        return Secrets.same(sign(secret, id, time, body), given);
    }

    private static String sign(String secret, String id, String time, byte[] body) {
        byte[] start = Secrets.bytes(id + "." + time + ".");
        byte[] hash = Secrets.hmac("HmacSHA256", StandardSettings.key(secret), start, body);
        return VERSION + Base64.getEncoder().encodeToString(hash);
    }

    /** By each of our secrets, so that the other side may change over at any time. */
    String of(String id, String time, byte[] body) {
        return secrets.each(secret -> sign(secret, id, time, body)).stream()
                .collect(Collectors.joining(" "));
    }
}
