package assistant.channel.standard;

import assistant.channel.Secrets;

import java.util.Base64;

/**
 * What a relay and we know each other by.
 *
 * @param secrets each {@code whsec_} and 24 to 64 bytes in Base64
 */
public record StandardSettings(Secrets secrets) {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    /**
     * Checks the secrets.
     *
     * @throws IllegalArgumentException for a secret that is none
     */
    public StandardSettings {
        if (!secrets.all(StandardSettings::isKey)) {
            throw new IllegalArgumentException(
                    "a webhook secret is whsec_ and 24 to 64 bytes in Base64");
        }
    }

    private static boolean isKey(String secret) {
        int length = secret.startsWith(PREFIX) ? key(secret).length : 0;
        return length >= SHORTEST && length <= LONGEST;
    }

    static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }
}
