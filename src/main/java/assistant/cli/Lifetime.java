package assistant.cli;

import assistant.web.Server;

/** Ends the server with the process, and the process with its parent where that is wanted. */
final class Lifetime {
    /** Set where Maven starts the server: a signal to Maven does not reach its child. */
    private static final String WITH_PARENT = "vte.stopWithParent";

    /** Set where the JVM is to keep what it learned. */
    private static final String ORDERLY = "vte.orderlyExit";

    private Lifetime() {}

    /** A signal drains the server and exits 0. */
    static void stopWith(Server server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(server), "drain"));
        if (Boolean.getBoolean(WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Lifetime::follow);
        }
    }

    private static void drain(Server server) {
        server.close();
        LogLines.end();
        // An orderly end writes the AOT cache, but tells of the signal by its exit code.
        if (!Boolean.getBoolean(ORDERLY)) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void follow(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(0));
    }
}
