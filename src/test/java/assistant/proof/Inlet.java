package assistant.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reader of what comes from outside, with real samples of what it reads.
 *
 * @param share how many cases it gets in a short run; a long one has as many times more for each
 */
public record Inlet(String name, int share, List<byte[]> samples, Reader reader) {
    public Inlet {
        samples = List.copyOf(samples);
    }

    /** Reads what came; whatever it throws was not declared. */
    public interface Reader {
        /** Whether it was taken. */
        boolean takes(byte[] bytes) throws Exception;

        /** The same, where what is refused is refused by this error. */
        default Reader refusingBy(Class<? extends Exception> declared) {
            return bytes -> {
                try {
                    return takes(bytes);
                } catch (Exception thrown) {
                    if (declared.isInstance(thrown)) {
                        return false;
                    }
                    throw thrown;
                }
            };
        }
    }

    /** Reads a text. */
    public interface TextReader {
        boolean takes(String text) throws Exception;
    }

    /** One of texts, which come as UTF-8; what is none has U+FFFD in it. */
    public static Inlet ofText(String name, int share, List<String> samples, TextReader reader) {
        return new Inlet(name, share, bytes(samples), bytes -> reader.takes(text(bytes)));
    }

    public Inlet refusingBy(Class<? extends Exception> declared) {
        return new Inlet(name, share, samples, reader.refusingBy(declared));
    }

    public static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    public static List<byte[]> bytes(String... texts) {
        return bytes(Stream.of(texts).toList());
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
