package assistant.web;

import io.javalin.Javalin;
import io.javalin.http.Handler;

/** A server with one handler at its root. */
record Small(Javalin javalin) implements AutoCloseable {
    static Small of(Handler handler) {
        var javalin = Javalin.create(config -> config.routes.get("/", handler));
        return new Small(javalin.start("127.0.0.1", 0));
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
