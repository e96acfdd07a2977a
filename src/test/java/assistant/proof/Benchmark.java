package assistant.proof;

import assistant.store.Postgres;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures turns a second of each store beside a bare Javalin's answers of the same size.
 *
 * <p>Servers run in JVMs of their own, the client beside them on the same cores; they are measured
 * in turns, several rounds, and medians are compared.
 */
final class Benchmark {
    /** Until the virtual machine has compiled what runs often, which takes most of a minute. */
    private static final int FIRST_MS = 45_000;

    private static final int WARM_MS = 1_500;
    private static final int MS = 4_000;
    private static final List<Integer> ALL = List.of(1, 16, 64, 256);

    private Benchmark() {}

    /**
     * Measures and prints.
     *
     * @param only stores, by comma; empty for all
     */
    static void run(int rounds, String only, List<Integer> connections) throws Exception {
        var stores =
                only.isEmpty()
                        ? List.of("memory", "sqlite", "postgresql")
                        : Arrays.asList(only.split(","));
        var children = new LinkedHashMap<String, Child>();
        try {
            for (String store : stores) {
                children.put(store, Child.serve(settings(store)));
            }
            int size = 0;
            for (Child child : children.values()) {
                size = Load.run(child.port(), true, 16, FIRST_MS, 2_000).size();
            }
            children.put(
                    "bare", Child.run(Map.of(), "assistant.proof.Floor", Integer.toString(size)));
            Load.run(children.get("bare").port(), false, 16, FIRST_MS, 2_000);
            System.out.printf("answers of %d bytes on average%n", size);
            for (int many : connections.isEmpty() ? ALL : connections) {
                print(many, measured(children, rounds, many));
            }
        } finally {
            children.values().forEach(Child::close);
        }
    }

    private static Map<String, String> settings(String store) throws Exception {
        var settings = new LinkedHashMap<String, String>();
        settings.put("VTE_DATA", Files.createTempDirectory("benchmark").toString());
        switch (store) {
            case "memory" -> settings.put("VTE_DATABASE", "memory:");
            case "postgresql" -> settings.put("VTE_DATABASE", Postgres.fresh());
            default -> {}
        }
        return settings;
    }

    private static Map<String, Double> measured(
            Map<String, Child> children, int rounds, int connections) throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < rounds; round++) {
            for (var child : children.entrySet()) {
                boolean real = !child.getKey().equals("bare");
                var seen = Load.run(child.getValue().port(), real, connections, WARM_MS, MS);
                rates.computeIfAbsent(child.getKey(), name -> new ArrayList<>()).add(seen.rate());
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        rates.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static void print(int connections, Map<String, Double> medians) {
        double floor = medians.get("bare");
        medians.forEach(
                (name, rate) ->
                        System.out.printf(
                                "%3d connections  %-10s  %7.0f a second  %.2f%n",
                                connections, name, rate, rate / floor));
    }
}
