package assistant.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Damages real samples as broken and hostile senders do; by the same numbers, the same damage. */
final class Damage {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_BLOWS = 4;
    private static final int LONGEST_RUN = 20_000;
    private static final int DEEPEST = 3_000;

    /** Where texts are parted, and where UTF-8 goes wrong. */
    private static final byte[] ODD =
            "\0\t\n\r \"'\\{}[]():;,.=&%+-_/*<>|!?#@~\u007f\u0080\u00c0\u00ed\u00f4\u00ff"
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static final List<byte[]> PIECES =
            pieces(
                    "\\ud800 \\udc00\\ud800 \\u0000 \\ %00 %ED%A0%80 % %u1234 null true [] {} \"\""
                            + " -1 -",
                    "99999999999999999999 2147483648 1e999999999 -0.0 0x7f NaN Infinity 4"
                            + " -9223372036854775809",
                    "\uFEFF \u202E \uFFFF \u0130 \uFDFA e\u0301\u0301\u0301 \uD83D\uDE00 \u2028",
                    "= && ;; ,, :: ../ ..;/ // %d %n {0} ${x} {{x}} <b> --",
                    "&a [*a,*a] *a <<: !!binary !!java.net.URL ? --- ... | > %YAML @ ` - #",
                    "::1 [::1]:1 [ 127.0.0.1:99999 10.0.0.0/33 1.2.3.4/-1 0x7f.1 q=1.0000 */* ;q=0",
                    "Content-Length:1 Transfer-Encoding:chunked \r\n\r\n \n\n \t\t GET HTTP/1.1");

    private final List<byte[]> samples;
    private final SplittableRandom random;

    Damage(List<byte[]> samples, SplittableRandom random) {
        this.samples = samples;
        this.random = random;
    }

    private static List<byte[]> pieces(String... lines) {
        return Stream.of(lines)
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A sample after none to four blows. */
    byte[] next() {
        byte[] bytes = any(samples);
        for (int blows = random.nextInt(MOST_BLOWS + 1); blows > 0; blows--) {
            bytes = struck(bytes);
        }
        return bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
    }

    private byte[] struck(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(11)) {
            case 0 -> flipped(bytes);
            case 1 -> put(bytes, at, to, new byte[] {odd()});
            case 2 -> put(bytes, at, at, any(PIECES));
            case 3 -> put(bytes, at, to, any(PIECES));
            case 4 -> put(bytes, at, to, new byte[0]);
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 -> repeated(bytes, at, to);
            case 7 -> spliced(bytes, at);
            case 8 -> put(bytes, at, at, nest());
            case 9 -> put(bytes, at, at, run());
            default -> inflated(bytes, at);
        };
    }

    private byte odd() {
        return ODD[random.nextInt(ODD.length)];
    }

    private byte[] any(List<byte[]> some) {
        return some.get(random.nextInt(some.size()));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] repeated(byte[] bytes, int at, int to) {
        byte[] again = Arrays.copyOfRange(bytes, at, to);
        byte[] changed = bytes;
        for (int times = random.nextInt(20); times >= 0; times--) {
            changed = put(changed, at, at, again);
        }
        return changed;
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = any(samples);
        int from = random.nextInt(other.length + 1);
        return put(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
    }

    /** As a bomb of brackets. */
    private byte[] nest() {
        String open = List.of("[", "{\"a\":", "[{\"a\":", "- ", "? ", "{").get(random.nextInt(6));
        int deep = 1 + random.nextInt(1 + random.nextInt(DEEPEST));
        return open.repeat(deep).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] run() {
        byte[] run = new byte[1 + random.nextInt(1 + random.nextInt(LONGEST_RUN))];
        Arrays.fill(run, odd());
        return run;
    }

    /** The next number becomes one that no machine has room for. */
    private byte[] inflated(byte[] bytes, int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                return put(
                        bytes,
                        i,
                        i,
                        "9".repeat(1 + random.nextInt(40)).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return flipped(bytes);
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] what) {
        byte[] changed = new byte[bytes.length - (to - from) + what.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(what, 0, changed, from, what.length);
        System.arraycopy(bytes, to, changed, from + what.length, bytes.length - to);
        return changed;
    }
}
