package assistant.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request of a platform, as it came over the wire.
 *
 * @param target path and query, as received
 * @param type the Content-Type, in lower case and without parameters; empty where there is none
 * @param headers every value of a header, by its name in any case
 */
public record Arrival(
        String target, String type, Function<String, List<String>> headers, byte[] body) {
    /** The value of a header that came exactly once. */
    public Optional<String> only(String header) {
        var values = headers.apply(header);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "arrival of %d bytes".formatted(body.length);
    }
}
