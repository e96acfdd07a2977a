package assistant.proof;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Gives damaged samples to readers: only declared errors may come out. */
final class Fuzz {
    /** Numbers next to each other shall not give cases like each other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Fuzz() {}

    /**
     * What was seen.
     *
     * @param taken how many were read; the others were refused
     * @param slowest of them all
     */
    record Seen(String inlet, long cases, long taken, Duration slowest, Duration took) {
        @Override
        public String toString() {
            return "%-28s %,11d cases, %,10d taken, slowest %,7d us, %,5d s"
                    .formatted(inlet, cases, taken, slowest.toNanos() / 1000, took.toSeconds());
        }
    }

    /**
     * So many cases.
     *
     * @throws AssertionError with seed, number and bytes of the case that was not read as declared
     */
    static Seen run(Inlet inlet, long seed, long cases) {
        long began = System.nanoTime();
        long taken = 0;
        long slowest = 0;
        for (long number = 0; number < cases; number++) {
            byte[] bytes = bytes(inlet, seed, number);
            long from = System.nanoTime();
            taken += isTaken(inlet, bytes, seed, number) ? 1 : 0;
            slowest = Math.max(slowest, System.nanoTime() - from);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Seen(inlet.name(), cases, taken, Duration.ofNanos(slowest), took);
    }

    /** One case, which depends on seed and number alone. */
    static byte[] bytes(Inlet inlet, long seed, long number) {
        var random = new SplittableRandom(seed + number * SPREAD);
        return new Damage(inlet.samples(), random).next();
    }

    private static boolean isTaken(Inlet inlet, byte[] bytes, long seed, long number) {
        try {
            return inlet.reader().takes(bytes);
        } catch (Throwable undeclared) {
            String coded = Base64.getEncoder().encodeToString(bytes);
            throw new AssertionError(
                    "%s, seed %d, case %d: %s".formatted(inlet, seed, number, coded), undeclared);
        }
    }

    /** So many cases over all inlets, each by its share; tells of each, and fails at the end. */
    static void all(long seed, long cases) {
        var inlets = Inlets.all();
        long shares = inlets.stream().mapToLong(Inlet::share).sum();
        long failed =
                inlets.stream()
                        .filter(
                                one ->
                                        !told(
                                                one,
                                                seed,
                                                (one.share() * cases + shares - 1) / shares))
                        .count();
        if (failed > 0) {
            throw new AssertionError(
                    failed + " inlets let something else than declared errors out");
        }
    }

    private static boolean told(Inlet inlet, long seed, long cases) {
        try {
            System.out.println(run(inlet, seed, cases));
            return true;
        } catch (AssertionError found) {
            System.out.println(found.getMessage());
            var trace = List.of(String.valueOf(found.getCause()).lines().findFirst().orElse(""));
            System.out.println("  " + trace);
            return false;
        }
    }
}
