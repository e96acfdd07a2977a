package assistant.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.util.concurrent.atomic.AtomicInteger;

/** Refuses, for a second, what comes while too many requests are being answered already. */
final class Load extends Handler.Wrapper {
    private final int most;
    private final Problem busy;
    private final AtomicInteger running = new AtomicInteger();

    /**
     * @param most requests at once; probes of health are not counted
     * @param emergency what the refusal ends with
     */
    Load(int most, String emergency) {
        this.most = most;
        this.busy = Problem.busy(emergency);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Request.getPathInContext(request).startsWith("/health/")) {
            return super.handle(request, response, callback);
        }
        if (running.incrementAndGet() > most) {
            running.decrementAndGet();
            JettyAnswer.write(response, busy, callback);
            return true;
        }
        Request.addCompletionListener(request, failure -> running.decrementAndGet());
        return super.handle(request, response, callback);
    }

    int running() {
        return running.get();
    }
}
