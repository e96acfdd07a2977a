package assistant.store;

/** Lets turns of one conversation queue within this process; others rarely share a lock. */
final class Locks {
    private static final int COUNT = 4_096;

    private final Object[] locks = new Object[COUNT];

    Locks() {
        for (int i = 0; i < COUNT; i++) {
            locks[i] = new Object();
        }
    }

    Object of(String name) {
        return locks[Math.floorMod(name.hashCode(), COUNT)];
    }
}
