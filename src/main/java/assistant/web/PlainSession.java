package assistant.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cookie of the plain page: which conversation, and the token that opens it; or, before there
 * is one, a random value that its forms are bound to.
 *
 * @param id of the conversation; empty before there is one
 * @param secret the token, or the random value
 */
record PlainSession(String id, String secret) {
    private static final String COOKIE = "vte-plain";
    private static final String PATH = "/plain";
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The session of a request, if it sent its cookie. */
    static Optional<PlainSession> of(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE)).flatMap(PlainSession::read);
    }

    static Optional<PlainSession> read(String value) {
        return Optional.of(value)
                .filter(cookie -> cookie.length() <= MOST && cookie.indexOf('.') >= 0)
                .map(cookie -> cookie.split("\\.", 2))
                .map(parts -> new PlainSession(parts[0], parts[1]))
                .filter(session -> !session.secret.isEmpty());
    }

    /** One without a conversation. */
    static PlainSession fresh() {
        byte[] drawn = new byte[SECRET_BYTES];
        RANDOM.nextBytes(drawn);
        return new PlainSession("", Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    boolean begun() {
        return !id.isEmpty();
    }

    /** Gives the browser the cookie for as long as it stays open. */
    void keep(Context context) {
        context.cookie(cookie(context, id + "." + secret, -1));
    }

    static void forget(Context context) {
        context.cookie(cookie(context, "", 0));
    }

    private static Cookie cookie(Context context, String value, int seconds) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(PATH);
        cookie.setMaxAge(seconds);
        cookie.setSecure(SecurityHeaders.tls(context));
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }

    /** What a form of this session carries: others cannot know it, and it tells nothing. */
    String mark() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] mark = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    boolean marked(String mark) {
        return MessageDigest.isEqual(
                mark().getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }
}
