package assistant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/** Clients that send or read so slowly that nobody else would get an answer. */
@Timeout(120)
class SlowClientsTest {
    /** More than requests are answered at once. */
    private static final int MANY = 300;

    private static final long BLINK_NS = 20_000_000;
    private final List<Socket> open = new ArrayList<>();
    private Service service;

    @BeforeEach
    void start() {
        var rates = new Rates(true, 1_000_000, 1_000_000, Addresses.NONE);
        var proxy = Addresses.of("127.0.0.1");
        service = new Service(100, new Exposure(Origins.NONE, rates, proxy, OptionalInt.empty()));
    }

    @AfterEach
    void stop() throws IOException {
        hangUp();
        service.close();
    }

    private void hangUp() throws IOException {
        for (Socket one : open) {
            one.close();
        }
        open.clear();
    }

    private Socket begun(int port, String request) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        open.add(socket);
        return socket;
    }

    private int status(String path, String from) {
        return Ask.get(service.port(), path, Map.of("X-Forwarded-For", from)).statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/source HTTP/1.1\r\nHost: a\r\nX-Slow: ",
                "POST /api/conversations HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
                "POST /plain HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n"
            })
    void whoSendsSlowlyTakesNobodysPlace(String start) throws IOException {
        for (int i = 0; i < MANY; i++) {
            begun(service.port(), start);
        }
        assertEquals(200, status("/api/source", "127.0.0.1"));
        assertEquals(200, status("/health/ready", "127.0.0.1"));
    }

    @Test
    void whoReadsSlowlyLeavesPlacesToOthersAndGetsHisOwnBack() throws IOException {
        String request =
                """
                GET /docs/swagger-ui-bundle.js HTTP/1.1\r
                Host: a\r
                X-Forwarded-For: 192.0.2.1\r
                \r
                """;
        while (status("/api/source", "192.0.2.1") != 503) {
            begun(service.port(), request);
        }
        assertEquals(200, status("/api/source", "192.0.2.2"));
        assertEquals(200, status("/health/ready", "192.0.2.1"));
        hangUp();
        while (status("/api/source", "192.0.2.1") != 200) {
            LockSupport.parkNanos(BLINK_NS);
        }
    }

    @Test
    void aRequestThatTricklesInIsCutOff() throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server, new HttpConnectionFactory());
        connector.addBean(new Patience(connector.getScheduler(), Duration.ofMillis(100)));
        server.addConnector(connector);
        server.start();
        Socket socket = begun(connector.getLocalPort(), "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
        while (!isCut(socket)) {
            LockSupport.parkNanos(BLINK_NS);
        }
        server.stop();
    }

    /** Whether the next byte cannot be sent. */
    private static boolean isCut(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return false;
        } catch (IOException cut) {
            return true;
        }
    }
}
