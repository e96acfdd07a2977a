package assistant.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM of its own, which can be killed or frozen. */
public final class Child implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final int START_S = 300;

    /** An option for its JVM; the build sets one that suits short lives. */
    private static final String OPTION = System.getProperty("vte.child", "-XX:+TieredCompilation");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader = Thread.ofPlatform().daemon().unstarted(this::read);

    private Child(Process process) {
        this.process = process;
        reader.start();
    }

    /** Runs a class of the class path. */
    public static Child run(Map<String, String> variables, String type, String... arguments) {
        var command =
                Stream.concat(
                                Stream.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "--enable-native-access=ALL-UNNAMED",
                                        OPTION,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        type),
                                Stream.of(arguments))
                        .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        try {
            return new Child(builder.start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The real server on a free port, answering. */
    public static Child serve(Map<String, String> variables) {
        var all = new HashMap<>(variables);
        all.put("VTE_RATE_LIMIT", "off");
        all.put("VTE_PORT", "0");
        Child child = run(all, "assistant.cli.Main", "serve");
        child.port();
        return child;
    }

    private void read() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                var found = PORT.matcher(line);
                if (found.find()) {
                    port.complete(Integer.parseInt(found.group(1)));
                }
            }
        } catch (IOException gone) {
            lines.add(gone.toString());
        }
        port.completeExceptionally(new AssertionError("it ended: " + lines));
    }

    /** Where it answers. */
    public int port() {
        try {
            return port.get(START_S, TimeUnit.SECONDS);
        } catch (Exception broken) {
            process.destroyForcibly();
            throw new AssertionError("the server does not start: " + lines, broken);
        }
    }

    /** What it printed; all of it once it has ended. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for its end; gives its exit code. */
    public int end() {
        try {
            int code = process.waitFor();
            reader.join();
            return code;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** SIGKILL: nothing in it has a chance to do anything more. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /** SIGTERM: it ends what it does; gives its exit code. */
    public int terminate() {
        process.destroy();
        return end();
    }

    /** SIGSTOP: it stands still where it is. */
    public void freeze() {
        signal("-STOP");
    }

    /** SIGCONT: it goes on as if nothing had been. */
    public void wake() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            int code =
                    new ProcessBuilder("kill", name, Long.toString(process.pid()))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new AssertionError("kill " + name + " gave " + code);
            }
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
