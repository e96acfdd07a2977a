package assistant.cli;

import assistant.channel.Call;
import assistant.channel.Endpoint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Signs a message as a platform does and sends it to one's own server. */
@Command(
        name = "send-sample",
        description = {
            "Signs a message as a platform does and sends it to one's own server, so that it can be"
                    + " tried without an account there. The secrets are those of the server.",
            "Exit 0 when the server has taken it, 1 when it has not, 2 when something is not set."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SendSample implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameters(paramLabel = "PLATFORM", description = "One of ${COMPLETION-CANDIDATES}.")
    private Callers platform = Callers.STANDARD;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            defaultValue = "They found a new clot in my calf.",
            description = "What the patient writes. Default: ${DEFAULT-VALUE}")
    private String text = "";

    @Option(
            names = "--user",
            paramLabel = "ID",
            defaultValue = "15550101234",
            description =
                    "Who writes, by the platform's own id; the same goes on with the conversation."
                            + " Default: ${DEFAULT-VALUE}")
    private String user = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server. Default: this machine, at the port that is set.")
    private Optional<String> url = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop, InterruptedException {
        Settings settings = Settings.of(SettingOptions.given(spec, System.getenv()));
        String id = UUID.randomUUID().toString();
        Call call = platform.in(settings.platforms()).says(user, id, text, Instant.now());
        URI address = server(settings).at(call.path());
        int status = status(address, call);
        if (status != 200) {
            throw new Stop(
                    Stop.FAULTS, "%s answered %d: %s".formatted(address, status, why(status)));
        }
        spec.commandLine()
                .getOut()
                .println(
                        "%s has kept the message and its answer (200), and sends the answer out."
                                .formatted(address));
        return 0;
    }

    private Endpoint server(Settings settings) throws Stop {
        try {
            return Endpoint.of(url.orElse("http://127.0.0.1:" + settings.port()));
        } catch (IllegalArgumentException wrong) {
            throw new Stop(
                    Stop.USAGE,
                    "--url wants https://host, or http:// on this machine: what is signed goes"
                            + " nowhere in the clear.");
        }
    }

    private static int status(URI address, Call call) throws Stop, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", call.type())
                        .POST(BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new Stop(
                    Stop.FAULTS,
                    "Nothing answers at %s. Start the server (serve), or name it with --url or --port."
                            .formatted(address));
        }
    }

    private String why(int status) {
        return switch (status) {
            case 401 ->
                    "the signature is not its own. Give the server and this command the same"
                            + " secrets%s."
                                    .formatted(
                                            platform == Callers.TWILIO
                                                    ? " and VTE_PUBLIC_URL"
                                                    : "");
            case 404 ->
                    "%s is not set up there. Set its variables for the server too."
                            .formatted(platform);
            case 429 -> "too many wrong signatures came from here. Wait a minute.";
            case 503 -> "its store is away. See its log.";
            default -> "see its log.";
        };
    }
}
