package assistant.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/** Answers what never reaches a route: with a problem as everywhere, and nothing of the request. */
final class JettyAnswer extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        write(response, problem(code), callback);
    }

    private static Problem problem(int code) {
        return code >= 500
                ? Problem.of(code, "Our mistake", "Something went wrong here. Try again.")
                : Problem.of(code, "Refused", "This is no request as HTTP has it.");
    }

    static void write(Response response, Problem problem, Callback callback) {
        var headers = response.getHeaders();
        SecurityHeaders.ALL.forEach(headers::put);
        headers.put("Content-Type", Problem.TYPE);
        problem.retryAfter()
                .ifPresent(seconds -> headers.put("Retry-After", Integer.toString(seconds)));
        response.setStatus(problem.status());
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }
}
