package assistant.channel;

import java.util.Map;

/**
 * A request as a platform makes it.
 *
 * @param path what is called, below the server's own address
 * @param type the Content-Type
 * @param headers the others, with the signature among them
 */
public record Call(String path, String type, Map<String, String> headers, String body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return path;
    }
}
