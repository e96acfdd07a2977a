package assistant.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Refuses, for a second, what comes while too many requests are being answered already: in all, or
 * from one address, which could otherwise take every place by reading its answers slowly.
 */
final class Load extends Handler.Wrapper {
    private final int most;
    private final int mostOfOne;
    private final Exposure exposure;
    private final Client client;
    private final Problem busy;
    private final AtomicInteger running = new AtomicInteger();
    private final Map<InetAddress, Integer> places = new ConcurrentHashMap<>();

    /**
     * @param most requests at once; probes of health are not counted
     * @param mostOfOne of them from one address, where addresses are limited at all
     * @param emergency what the refusal ends with
     */
    Load(int most, int mostOfOne, Exposure exposure, String emergency) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.exposure = exposure;
        this.client = new Client(exposure.proxies());
        this.busy = Problem.busy(emergency);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Request.getPathInContext(request).startsWith("/health/")) {
            return super.handle(request, response, callback);
        }
        InetAddress from = client.of(request);
        boolean room = takes(from);
        try {
            if (room) {
                return super.handle(request, response, callback);
            }
        } finally {
            leave(from);
        }
        JettyAnswer.write(response, busy, callback);
        return true;
    }

    private boolean takes(InetAddress from) {
        int all = running.incrementAndGet();
        int its = places.merge(Client.network(from), 1, Integer::sum);
        return all <= most && its <= mostOf(from);
    }

    private void leave(InetAddress from) {
        places.computeIfPresent(Client.network(from), (of, its) -> its == 1 ? null : its - 1);
        running.decrementAndGet();
    }

    private int mostOf(InetAddress from) {
        boolean limited = exposure.rates().on() && !exposure.rates().kiosks().has(from);
        return limited ? mostOfOne : most;
    }
}
