package assistant.web;

import io.javalin.config.JavalinConfig;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;

import java.time.Duration;
import java.util.OptionalInt;

/** How the server listens: where, how long, and to how many at once. */
final class Listening {
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int MOST_CONNECTIONS = 4_096;
    private static final int ACCEPT_QUEUE = 256;

    /** Fewer than there are threads, so that probes of health are answered still. */
    private static final int MOST_REQUESTS = 200;

    private static final int MOST_REQUESTS_OF_ONE = 50;

    private final OptionalInt adminPort;
    private final Duration drain;
    private final Load load;

    /**
     * @param drain how long running requests have at the end
     */
    Listening(Exposure exposure, Duration drain, String emergency) {
        this.adminPort = exposure.adminPort();
        this.drain = drain;
        this.load = new Load(MOST_REQUESTS, MOST_REQUESTS_OF_ONE, exposure, emergency);
    }

    void addTo(JavalinConfig config) {
        config.jetty.modifyHttpConfiguration(Listening::tighten);
        config.jetty.modifyServer(this::bound);
        config.jetty.addConnector(
                (server, http) -> connector(server, http, config.jetty.host, config.jetty.port));
        adminPort.ifPresent(
                port ->
                        config.jetty.addConnector(
                                (server, http) ->
                                        connector(server, http, config.jetty.host, port)));
    }

    private static void tighten(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // Or what begins like a token that came before over the connection is read in its case.
        http.setHeaderCacheCaseSensitive(true);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private void bound(Server server) {
        server.setStopTimeout(drain.toMillis());
        server.setErrorHandler(new JettyAnswer());
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        // A body is awaited without a thread; what is longer than any of ours is refused by a
        // route.
        server.insertHandler(load);
        server.insertHandler(
                new EagerContentHandler(new RetainedContentLoaderFactory(Form.MOST, -1, false)));
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, String host, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(new Patience(connector.getScheduler(), PATIENCE));
        return connector;
    }
}
