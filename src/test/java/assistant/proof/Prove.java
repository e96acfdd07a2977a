package assistant.proof;

import assistant.store.CrashPoints;
import assistant.store.Scale;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Runs at length what the tests run in short, and measures: {@code -Dwhat=kill} and so on. */
public final class Prove {
    private static final int KILLS = 25;
    private static final int ROUNDS = 3;

    private Prove() {}

    public static void main(String[] what) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler(Prove::end);
        prove(what);
        System.exit(0);
    }

    /** Threads that a proof has left would keep the process alive, and it would seem to run. */
    private static void end(Thread thread, Throwable failed) {
        thread.getThreadGroup().uncaughtException(thread, failed);
        System.exit(1);
    }

    private static void prove(String[] what) throws Exception {
        switch (what[0]) {
            case "kill" -> say(Killing.run(Files.createTempDirectory("kill"), KILLS));
            case "crash" -> CrashPoints.all(10);
            case "nodes" -> say(Nodes.run(5_000, 40_000));
            case "drain" -> say(Drain.run(10, 2_000));
            case "outage" ->
                    say(Outage.run(Files.createTempDirectory("outage"), Duration.ofSeconds(30)));
            case "scale" -> {
                Scale.oneLong(100_000);
                Scale.many(1_000_000);
            }
            case "webhooks" ->
                    say(Storm.run(Files.createTempDirectory("webhooks"), 10_000, 500, 32, 5));
            case "acknowledged" ->
                    say(Storm.run(Files.createTempDirectory("webhooks"), 3_000, 250, 4, 0));
            case "fuzz" -> Fuzz.all(System.nanoTime(), 10_000_000);
            case "benchmark" -> Benchmark.run(ROUNDS, "", List.of());
            case "benchmark-64" -> Benchmark.run(ROUNDS, "", List.of(64));
            default ->
                    throw new IllegalArgumentException(
                            "there are: kill, crash, nodes, drain, outage, webhooks, acknowledged,"
                                    + " scale, fuzz, benchmark, benchmark-64");
        }
    }

    private static void say(Object seen) {
        System.out.println(seen);
    }
}
