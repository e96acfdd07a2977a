package assistant.web;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Cuts off connections on which one request trickles in, or one answer is read, for too long.
 *
 * <p>Those that are silent are cut by their idle time.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration wait;
    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();

    /** What had gone over a connection when it was last looked at. */
    private record Seen(long messages, long bytes) {}

    /**
     * @param wait how long one request or answer may take; looked at as often
     */
    Patience(Scheduler scheduler, Duration wait) {
        this.scheduler = scheduler;
        this.wait = wait;
    }

    @Override
    protected void doStart() {
        plan();
    }

    private void plan() {
        var _ = scheduler.schedule(this::look, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        connections.replaceAll(Patience::judged);
        if (isRunning()) {
            plan();
        }
    }

    private static Seen judged(Connection connection, Seen before) {
        Seen now = seen(connection);
        boolean stuck = now.messages() == before.messages() && now.bytes() != before.bytes();
        if (stuck) {
            connection.getEndPoint().close();
        }
        return now;
    }

    private static Seen seen(Connection connection) {
        return new Seen(
                connection.getMessagesIn() + connection.getMessagesOut(),
                connection.getBytesIn() + connection.getBytesOut());
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, seen(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }
}
