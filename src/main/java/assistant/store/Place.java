package assistant.store;

/**
 * Where conversations are kept: the words, and apart from them their keys.
 *
 * @param name for operators
 * @param lock keeps other processes out, where only one may be in
 */
record Place(String name, Database main, Database keys, Lock lock) implements AutoCloseable {
    /** Let go when the place is closed. */
    interface Lock {
        void close();
    }

    @Override
    public void close() {
        main.close();
        keys.close();
        lock.close();
    }
}
