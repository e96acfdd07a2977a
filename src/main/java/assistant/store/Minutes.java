package assistant.store;

/** Times in whole minutes, by which idle conversations are found. */
final class Minutes {
    private static final long MS = 60_000;

    private Minutes() {}

    /** The minute that a time, in milliseconds, lies in. */
    static long of(long ms) {
        return Math.floorDiv(ms, MS);
    }
}
