package assistant.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret, or two while they are changed; the first is the one that we use ourselves. */
public final class Secrets {
    private static final int MOST = 2;

    private final List<String> values;

    private Secrets(List<String> values) {
        this.values = values;
    }

    /**
     * One secret, or two.
     *
     * @param list one or two values, by a comma
     * @throws IllegalArgumentException for none or more
     */
    public static Secrets of(String list) {
        var values =
                Stream.of(list.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException(
                    "a signing secret has one or two values, by a comma");
        }
        return new Secrets(values);
    }

    public String first() {
        return values.getFirst();
    }

    /** Whether it holds for one of them; each is tried, whatever the others gave. */
    public boolean any(Predicate<String> fits) {
        return values.stream().map(fits::test).reduce(false, Boolean::logicalOr);
    }

    /** Whether it holds for each of them. */
    public boolean all(Predicate<String> good) {
        return values.stream().allMatch(good);
    }

    /** Each of them, turned into something. */
    public <T> List<T> each(Function<String, T> turned) {
        return values.stream().map(turned).toList();
    }

    /** Whether the given text is one of them, in constant time. */
    public boolean contain(String given) {
        return any(secret -> same(secret, given));
    }

    /** Whether two texts are the same, in constant time. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    /**
     * The keyed hash of some parts, one after the other.
     *
     * @param algorithm {@code HmacSHA1} or {@code HmacSHA256}
     */
    public static byte[] hmac(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(algorithm, impossible);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
