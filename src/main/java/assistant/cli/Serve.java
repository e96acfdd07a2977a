package assistant.cli;

import assistant.conversation.Assistant;
import assistant.script.Folder;
import assistant.store.MemoryConversations;
import assistant.web.Origins;
import assistant.web.Server;

import io.javalin.util.JavalinBindException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Serves the assistant over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves the assistant over HTTP until it is told to stop.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class Serve implements Callable<Integer> {
    private static final int MOST_CONVERSATIONS = 100_000;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:VTE_PORT:-7070}",
            description = "Where it listens (VTE_PORT); 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:VTE_HOST:-127.0.0.1}",
            description = "The address it listens on (VTE_HOST).")
    private String host = "127.0.0.1";

    @Option(
            names = "--dialogs",
            paramLabel = "DIR",
            description = "Another topic folder than the one it comes with.")
    private @Nullable Path dialogs;

    @Option(
            names = "--retention",
            paramLabel = "LIST",
            defaultValue = "${env:VTE_RETENTION:-web=P1D,kiosk=PT10M,platforms=P30D}",
            description = "Idle time after which a conversation is erased (VTE_RETENTION).")
    private String retention = "";

    @Option(
            names = "--emergency-number",
            paramLabel = "NUMBER",
            defaultValue = "${env:VTE_EMERGENCY_NUMBER:-911}",
            description = "Shown in alarms (VTE_EMERGENCY_NUMBER).")
    private String emergencyNumber = "911";

    @Option(
            names = "--crisis-number",
            paramLabel = "NUMBER",
            defaultValue = "${env:VTE_CRISIS_NUMBER}",
            description = "Shown to someone who may harm themselves; 988 with 911, else none.")
    private @Nullable String crisisNumber;

    @Option(
            names = "--allowed-origins",
            paramLabel = "LIST",
            defaultValue = "${env:VTE_ALLOWED_ORIGINS}",
            description =
                    "Sites that may embed the chat (VTE_ALLOWED_ORIGINS), such as"
                            + " https://clinic.example,https://www.clinic.example.")
    private @Nullable String allowedOrigins;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop, InterruptedException {
        Assistant assistant =
                new Assistant(
                        Scripts.load(Optional.ofNullable(dialogs)),
                        place(),
                        new MemoryConversations(MOST_CONVERSATIONS),
                        Retention.of(retention),
                        List.of(),
                        Clock.systemUTC(),
                        new SecureRandom());
        Server server = new Server(assistant, web(), origins());
        start(server);
        Lifetime.stopWith(server);
        new CountDownLatch(1).await();
        return 0;
    }

    private Origins origins() throws Stop {
        try {
            return Origins.of(allowedOrigins == null ? "" : allowedOrigins);
        } catch (IllegalArgumentException wrong) {
            throw new Stop(Stop.USAGE, "--allowed-origins: " + wrong.getMessage());
        }
    }

    private Map<String, String> place() {
        var place = new HashMap<String, String>();
        place.put("number", emergencyNumber);
        String crisis = emergencyNumber.equals("911") ? "988" : "";
        if (crisisNumber != null) {
            crisis = crisisNumber;
        }
        if (!crisis.isBlank()) {
            place.put("crisis", crisis);
        }
        return place;
    }

    private static Folder web() throws Stop {
        try {
            return Folder.onClassPath("/web");
        } catch (IOException missing) {
            throw new Stop(Stop.FAULTS, "The pages are missing from this build: folder web.");
        }
    }

    private void start(Server server) throws Stop {
        try {
            int bound = server.start(host, port);
            long ms = ManagementFactory.getRuntimeMXBean().getUptime();
            spec.commandLine()
                    .getOut()
                    .println("Serving on http://%s:%d, ready in %d ms.".formatted(host, bound, ms));
        } catch (JavalinBindException taken) {
            throw new Stop(
                    Stop.FAULTS,
                    "Port %d on %s is in use or not allowed. Choose another with --port or VTE_PORT."
                            .formatted(port, host));
        }
    }
}
