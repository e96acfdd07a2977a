package assistant.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.Callable;

/** Asks the server on this machine whether it is ready: for health checks without curl. */
@Command(
        name = "probe",
        description = "Asks the server on this machine whether it is ready. Exit 0 or 1.",
        mixinStandardHelpOptions = true)
final class Probe implements Callable<Integer> {
    private static final int PATIENCE_MS = 2_000;
    private static final int OK = 200;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Stop {
        int port = Settings.of(SettingOptions.given(spec, System.getenv())).port();
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        URI address = URI.create("http://%s:%d/health/ready".formatted(host, port));
        try {
            return status(address) == OK ? 0 : Stop.FAULTS;
        } catch (IOException away) {
            throw new Stop(Stop.FAULTS, "Nothing answers at " + address);
        }
    }

    private static int status(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        return connection.getResponseCode();
    }
}
