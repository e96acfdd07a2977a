package assistant.cli;

import assistant.conversation.Assistant;
import assistant.conversation.Conversations;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.web.Meters;
import assistant.web.Server;

import io.javalin.util.JavalinBindException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Serves the assistant over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves the assistant over HTTP until it is told to stop.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Serve implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger("assistant.event");

    @Option(names = "-v", description = "Log lines for people, as --log text.")
    private boolean verbose;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop, InterruptedException {
        Settings settings = Settings.of(given());
        LogLines.begin(settings.forPeople());
        Script script = Scripts.ready(settings.dialogs());
        Conversations conversations = OpenStore.of(settings, script);
        Assistant assistant =
                new Assistant(
                        script,
                        settings.place(),
                        conversations,
                        settings.retention(),
                        List.of(),
                        Clock.systemUTC(),
                        new SecureRandom());
        Server server = new Server(assistant, web(), settings.exposure(), new Meters());
        start(server, settings);
        Lifetime.stopWith(server, conversations);
        new CountDownLatch(1).await();
        return 0;
    }

    private Given given() {
        Given given = SettingOptions.given(spec, System.getenv());
        return verbose ? given.with(Setting.LOG, "text", "-v") : given;
    }

    private static Folder web() throws Stop {
        try {
            return Folder.onClassPath("/web");
        } catch (IOException missing) {
            throw new Stop(Stop.FAULTS, "The pages are missing from this build: folder web.");
        }
    }

    private void start(Server server, Settings settings) throws Stop {
        String host = settings.host();
        int port = settings.port();
        try {
            int bound = server.start(host, port);
            long ms = ManagementFactory.getRuntimeMXBean().getUptime();
            spec.commandLine()
                    .getErr()
                    .println("Serving on http://%s:%d, ready in %d ms.".formatted(host, bound, ms));
            LOG.atInfo().addKeyValue("port", bound).addKeyValue("ms", ms).log("ready");
        } catch (JavalinBindException taken) {
            throw new Stop(
                    Stop.FAULTS,
                    "Port %d on %s is in use or not allowed. Choose another with --port or VTE_PORT."
                            .formatted(port, host));
        }
    }
}
