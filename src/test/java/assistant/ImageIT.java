package assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** What the container file builds, built by hand into a folder: no engine is needed. */
class ImageIT {
    private static final Path DOCKER = Path.of("src/main/docker");
    private static final Pattern MODULES = Pattern.compile("--add-modules\\s*\\\\\\s*(\\S+)");
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$");
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Left out on purpose: what asks for it does without, and starts sooner. */
    private static final Set<String> SPARED = Set.of("jdk.jfr");

    @TempDir private Path folder;

    private static String written(Pattern what) throws Exception {
        var found = what.matcher(Files.readString(DOCKER.resolve("Containerfile")));
        assertTrue(found.find(), what::pattern);
        return found.group(1);
    }

    private static String run(String tool, String... args) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, args);
        assertEquals(0, code, out::toString);
        return out.toString();
    }

    private static String jar() {
        return System.getProperty("vte.jar");
    }

    @Test
    void itsJavaHasTheModulesThatTheJarNeeds() throws Exception {
        String release = Integer.toString(Runtime.version().feature());
        String found =
                run(
                        "jdeps",
                        "--multi-release",
                        release,
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        jar());
        var needed = new TreeSet<>(List.of(found.strip().split(",")));
        needed.removeAll(SPARED);
        // Whatever is linked has it, unnamed.
        needed.remove("java.base");
        assertEquals(needed, new TreeSet<>(List.of(written(MODULES).split(","))));
    }

    @Test
    void itIsMadeByHandStartsFromItsCacheAndWritesToItsDataAlone() throws Exception {
        boolean linux = Files.isDirectory(Path.of("/proc/self"));
        boolean wget =
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(one -> Files.isExecutable(Path.of(one, "wget")));
        if (!linux || !wget) {
            String why = "NOT TESTED: the image by hand needs Linux and wget";
            System.err.println(why);
            assumeTrue("true".equals(System.getenv("CI")), why);
            fail(why);
        }
        Path opt = Files.createDirectory(folder.resolve("opt"));
        Path java = folder.resolve("java");
        run("jlink", "--output", java.toString(), "--add-modules", written(MODULES));
        Files.copy(Path.of(jar()), opt.resolve("vte-assistant.jar"));
        Files.copy(DOCKER.resolve("options"), opt.resolve("options"));
        sqlite(opt);
        warm(opt, java);

        var before = listed(opt);
        Duration cached = answered(command(opt, java));
        var plain = command(opt, java);
        plain.removeIf(one -> one.contains("AOTCache"));
        Duration uncached = answered(plain);
        assertEquals(before, listed(opt));
        System.out.printf(
                "Start to the first answer: %d ms of CPU with the cache, %d without%n",
                cached.toMillis(), uncached.toMillis());
    }

    private void sqlite(Path opt) throws Exception {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
        try (var zip = new ZipFile(jar())) {
            String name = "org/sqlite/native/Linux/%s/libsqlitejdbc.so".formatted(machine);
            try (var in = zip.getInputStream(zip.getEntry(name))) {
                Files.copy(in, opt.resolve("libsqlitejdbc.so"));
            }
        }
    }

    private static void warm(Path opt, Path java) throws Exception {
        String script = DOCKER.resolve("warm").toAbsolutePath().toString();
        var builder =
                new ProcessBuilder(
                                "sh", script, "vte-assistant.jar", "vte-assistant.aot", "options")
                        .directory(opt.toFile())
                        .redirectErrorStream(true);
        builder.environment().merge("PATH", java + "/bin:", (path, ours) -> ours + path);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
    }

    /** The image's own, with the data in a new folder. */
    private List<String> command(Path opt, Path java) throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        var command = new ArrayList<String>();
        for (JsonNode one : JSON.readTree(written(ENTRYPOINT))) {
            command.add(one.asText().replace("=/data", "=" + data));
        }
        command.set(0, java.resolve("bin/java").toString());
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        assertTrue(Files.exists(opt.resolve("vte-assistant.aot")));
        return command;
    }

    /** Starts it, holds a first exchange, and stops it; gives the CPU it took until the answer. */
    private Duration answered(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.resolve("opt").toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var out = process.inputReader();
                var client = HttpClient.newHttpClient()) {
            String line = out.readLine();
            var port = PORT.matcher(line);
            assertTrue(port.find(), line);
            String address = "http://127.0.0.1:" + port.group(1) + "/api/conversations";
            JsonNode started = post(client, address, "", "{}");
            String id = started.get("id").asText();
            String text = "{\"text\":\"they found a new clot in my calf\"}";
            JsonNode reply =
                    post(
                            client,
                            address + "/" + id + "/messages",
                            started.get("token").asText(),
                            text);
            assertEquals("answer", reply.get("understood").get("intent").asText());
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            process.destroy();
            assertTrue(process.waitFor(15, TimeUnit.SECONDS), "it does not end");
            return cpu;
        } finally {
            process.destroyForcibly();
        }
    }

    private static JsonNode post(HttpClient client, String address, String token, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer::body);
        return JSON.readTree(answer.body());
    }

    private static Set<String> listed(Path opt) throws Exception {
        try (var files = Files.list(opt)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
