package assistant.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests to a port of this machine: by a client, or as raw bytes that no client would send. */
final class Ask {
    private static final int PATIENCE_MS = 30_000;

    private Ask() {}

    static HttpResponse<String> get(int port, String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Everything that is answered until the server closes the connection. */
    static String raw(int port, String request) {
        return raw(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String raw(int port, byte[] request) {
        return raw(port, request, false);
    }

    /** The same from one who says that no more will come. */
    static String rawToTheEnd(int port, byte[] request) {
        return raw(port, request, true);
    }

    private static String raw(int port, byte[] request, boolean ends) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            if (ends) {
                socket.shutdownOutput();
            }
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException cut) {
            return "";
        }
    }
}
