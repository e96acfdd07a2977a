package assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one jar, alone in an empty folder. */
class JarIT {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir private Path empty;

    private Process run(String... args) throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        var command =
                Stream.concat(
                                Stream.of(java, "-jar", System.getProperty("vte.jar")),
                                Stream.of(args))
                        .toList();
        return new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void itServesAloneAndASigtermEndsItWithExitZero() throws Exception {
        Process process = run("serve", "--port", "0");
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            var port = PORT.matcher(line);
            assertTrue(port.find(), line);
            String address = "http://127.0.0.1:" + port.group(1);
            try (var client = HttpClient.newHttpClient()) {
                for (String path : List.of("/health/ready", "/", "/widget.js", "/api/source")) {
                    var request = HttpRequest.newBuilder(URI.create(address + path)).build();
                    var answer = client.send(request, BodyHandlers.ofString());
                    assertEquals(200, answer.statusCode(), path);
                }
            }
            process.destroy();
            assertTrue(process.waitFor(15, TimeUnit.SECONDS), "it does not end");
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void itTellsItsVersionAndChecksItsOwnFolder() throws Exception {
        for (String command : List.of("--version", "check", "test")) {
            Process process = run(command);
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), out);
        }
    }

    @Test
    void aTakenPortIsAClearRefusal() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = run("serve", "--port", Integer.toString(taken.getLocalPort()));
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, process.waitFor(), out);
            assertTrue(out.contains("VTE_PORT"), out);
        }
    }
}
