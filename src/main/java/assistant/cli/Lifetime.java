package assistant.cli;

import assistant.channel.Postman;
import assistant.conversation.Conversations;
import assistant.web.Server;

import java.time.Duration;

/** Ends the server with the process, and the process with its parent where that is wanted. */
final class Lifetime {
    /** Set where Maven starts the server: a signal to Maven does not reach its child. */
    private static final String WITH_PARENT = "vte.stopWithParent";

    private Lifetime() {}

    /**
     * A signal drains the server, closes the store and exits 0.
     *
     * @param drain how long it still serves before that
     */
    static void stopWith(
            Duration drain, Server server, Postman postman, Conversations conversations) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> drain(drain, server, postman, conversations), "drain"));
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Lifetime::follow);
        }
    }

    private static void drain(
            Duration drain, Server server, Postman postman, Conversations conversations) {
        server.leave();
        goOnFor(drain);
        server.close();
        postman.close();
        conversations.close();
        LogLines.end();
        Runtime.getRuntime().halt(0);
    }

    /** The wait itself is what is wanted: nobody tells when a load balancer has looked. */
    private static void goOnFor(Duration drain) {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }
}
