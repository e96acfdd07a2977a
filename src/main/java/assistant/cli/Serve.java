package assistant.cli;

import assistant.channel.Branch;
import assistant.channel.Patience;
import assistant.channel.Postman;
import assistant.conversation.Assistant;
import assistant.conversation.Conversations;
import assistant.script.Folder;
import assistant.script.Script;
import assistant.web.Meters;
import assistant.web.Post;
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
        var branches = Branches.of(settings.platforms(), script, Clock.systemUTC());
        Assistant assistant =
                new Assistant(
                        script,
                        settings.place(),
                        conversations,
                        settings.retention(),
                        branches.stream().map(Branch::platform).toList(),
                        Clock.systemUTC(),
                        new SecureRandom());
        Meters meters = new Meters();
        OutboxFigures.show(conversations.outbox(), meters);
        Postman postman = postman(conversations, branches, meters);
        var post = new Post(branches.stream().map(Branch::entrance).toList(), postman);
        Server server = new Server(assistant, web(), settings.exposure(), meters, post);
        start(server, settings);
        postman.start();
        Lifetime.stopWith(settings.drain(), server, postman, conversations);
        new CountDownLatch(1).await();
        return 0;
    }

    private static Postman postman(
            Conversations conversations, List<Branch> branches, Meters meters) {
        return new Postman(
                conversations.outbox(),
                branches.stream().map(Branch::carrier).toList(),
                Patience.USUAL,
                Clock.systemUTC(),
                new SecureRandom(),
                (channel, event) -> meters.delivered(channel.word(), event.word()));
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
