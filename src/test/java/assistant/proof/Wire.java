package assistant.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One connection that speaks HTTP/1.1 and waits for each answer; it costs little itself. */
public final class Wire implements AutoCloseable {
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final String LENGTH = "Content-Length: ";

    private final Socket socket = new Socket();
    private final InputStream in;
    private byte[] head = new byte[8 * 1024];

    /**
     * @param patienceMs how long an answer may take
     */
    public Wire(int port, int patienceMs) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patienceMs);
        socket.setSoTimeout(patienceMs);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /**
     * What came back.
     *
     * @param head status line and headers
     */
    public record Answer(int status, String head, byte[] body) {
        /** A header by its name in lower case. */
        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    /** A request, ready to be sent as often as wanted; the token may be empty. */
    public static byte[] request(String method, String path, String token, String body) {
        String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        %sContent-Length: %d\r
        \r
        %s\
        """
                .formatted(method, path, authorization, length, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A POST with these headers and no others of its own. */
    public static byte[] post(String path, Map<String, String> headers, String body) {
        var head = new StringBuilder("POST %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path));
        headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "%sContent-Length: %d\r\n\r\n%s"
                .formatted(head, length, body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it and waits for the answer. */
    public Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String text = head();
        int status = Integer.parseInt(text.substring(STATUS_AT, STATUS_AT + 3));
        int at = text.indexOf(LENGTH);
        if (at >= 0) {
            int from = at + LENGTH.length();
            int length = Integer.parseInt(text.substring(from, text.indexOf('\r', from)));
            return new Answer(status, text, read(length));
        }
        boolean chunked = text.contains("chunked");
        return new Answer(status, text, chunked ? chunks() : new byte[0]);
    }

    /** Up to the empty line. */
    private String head() throws IOException {
        int got = 0;
        do {
            if (got == head.length) {
                head = Arrays.copyOf(head, got * 2);
            }
            head[got++] = next();
        } while (got < 4 || head[got - 1] != '\n' || head[got - 3] != '\n');
        return new String(head, 0, got, StandardCharsets.ISO_8859_1);
    }

    private byte next() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException("the connection was closed");
        }
        return (byte) one;
    }

    private byte[] read(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the connection was closed");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            all.writeBytes(read(length));
            line();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (byte one = next(); one != '\n'; one = next()) {
            line.append((char) one);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
