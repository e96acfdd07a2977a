package assistant.understanding;

/** How large a weight's next step is (Adagrad: Duchi, Hazan and Singer 2011). */
final class Adagrad {
    /** Keeps the first step finite. */
    private static final double LITTLE = 1e-8;

    private Adagrad() {}

    /** What a step is divided by, of the sum of the squares of the slopes so far. */
    static double root(float squares) {
        return Math.sqrt(squares + LITTLE);
    }
}
