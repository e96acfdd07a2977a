package assistant.store;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes ids under a key (HMAC-SHA256), so that who has the hash cannot try ids against it. */
final class Hasher {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Hasher(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Hashes parts that together name something; no other parts give the same 32 bytes.
     *
     * @param kind what it names
     */
    byte[] hash(String kind, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            add(mac, kind);
            for (String part : parts) {
                add(mac, part);
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** Its length goes first, or "a", "bc" would hash as "ab", "c" does. */
    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
    }
}
