package assistant.channel.meta;

import assistant.channel.Arrival;
import assistant.channel.Secrets;

import java.util.HexFormat;

/** Meta's signature: over the body as it came. Its older one, by SHA-1, is not accepted. */
final class MetaSignature {
    private static final String HEADER = "X-Hub-Signature-256";

    private MetaSignature() {}

    static boolean fits(Secrets appSecrets, Arrival arrival) {
        String given = arrival.only(HEADER).orElse("");
        return appSecrets.any(secret -> Secrets.same(sign(secret, arrival.body()), given));
    }

    static String sign(String secret, byte[] body) {
        byte[] hash = Secrets.hmac("HmacSHA256", Secrets.bytes(secret), body);
        return "sha256=" + HexFormat.of().formatHex(hash);
    }
}
