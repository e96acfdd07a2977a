package assistant.conversation;

import assistant.source.Source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes ids and tokens, and tells whether a token fits. */
final class Tokens {
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final RandomGenerator random;

    /**
     * @param random cryptographically secure outside tests
     */
    Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** 128 random bits, 22 characters. */
    String id() {
        return random(ID_BYTES);
    }

    /** Whether it could be one; what could not is not looked for. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** 256 random bits, 43 characters. */
    String token() {
        return random(TOKEN_BYTES);
    }

    static String hash(String token) {
        return Source.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    /** In constant time. */
    static boolean fits(String token, Stored conversation) {
        return MessageDigest.isEqual(
                hash(token).getBytes(StandardCharsets.US_ASCII),
                conversation.tokenHash().getBytes(StandardCharsets.US_ASCII));
    }

    private String random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
