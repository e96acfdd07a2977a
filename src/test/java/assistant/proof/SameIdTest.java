package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.store.Postgres;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class SameIdTest {
    private static final int THREADS = 100;
    private static final int PATIENCE_MS = 30_000;

    @TempDir Path folder;

    private Map<String, String> settings(String store) {
        var settings = new HashMap<>(Map.of("VTE_DATA", folder.toString()));
        if (store.equals("postgresql")) {
            settings.put("VTE_DATABASE", Postgres.fresh());
        }
        return settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aHundredAtOnceWithTheSameIdAreOneTurnAndAHundredEqualAnswers(String store)
            throws Exception {
        try (var server = Child.serve(settings(store));
                var wire = new Wire(server.port(), PATIENCE_MS)) {
            var begun =
                    Patient.json(wire.send(Wire.request("POST", "/api/conversations", "", "{}")));
            String path = "/api/conversations/" + begun.get("id").asText();
            String token = begun.get("token").asText();
            String body = "{\"text\":\"i have a new clot\",\"messageId\":\"the same\"}";
            byte[] request = Wire.request("POST", path + "/messages", token, body);
            var answers = atOnce(server.port(), request);
            assertEquals(1, answers.size());
            var held = Patient.json(wire.send(Wire.request("GET", path, token, "")));
            assertEquals(1, held.get("turn").asInt());
            assertEquals(3, held.get("transcript").size());
        }
    }

    /** The different answers. */
    private static Set<String> atOnce(int port, byte[] request) throws Exception {
        var together = new CyclicBarrier(THREADS);
        Callable<String> one =
                () -> {
                    try (var wire = new Wire(port, PATIENCE_MS)) {
                        together.await();
                        var answer = wire.send(request);
                        return answer.status() + Patient.json(answer).toString();
                    }
                };
        var answers = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var each :
                    threads.invokeAll(IntStream.range(0, THREADS).mapToObj(i -> one).toList())) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
