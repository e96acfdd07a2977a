package assistant.store;

import assistant.conversation.StoreAway;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Commits whatever waits together, in one thread: one wait for the disk serves all of it.
 *
 * <p>Nothing is delayed to gather more. If what is committed together fails, each is tried by
 * itself, so that one that fails fails alone.
 */
final class Writer implements AutoCloseable {
    /** As many are committed together at the most. */
    private static final int MOST = 256;

    /** As many may wait; past that the store counts as away. */
    private static final int WAITING = 2_048;

    private static final long PATIENCE_MS = 1_900;

    private final Database main;
    private final Keyring keys;
    private final BlockingQueue<Job> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread = Thread.ofPlatform().daemon().name("writer").unstarted(this::run);
    private volatile boolean open = true;

    /** One thing to be committed: a change, or an errand with the database. */
    private sealed interface Job {
        CompletableFuture<?> done();
    }

    private record Write(Change change, CompletableFuture<Change.Result> done) implements Job {}

    private record Errand<T>(Function<Handle, T> errand, CompletableFuture<T> done) implements Job {
        Runnable run(Handle handle) {
            T result = errand.apply(handle);
            return () -> done.complete(result);
        }
    }

    Writer(Database main, Keyring keys) {
        this.main = main;
        this.keys = keys;
        thread.start();
    }

    /**
     * Commits a change with its conversation's key.
     *
     * @throws StoreAway when that is not known to be done within two seconds
     */
    Change.Result write(Change change) {
        var done = new CompletableFuture<Change.Result>();
        return queued(new Write(change, done), done);
    }

    /** Runs an errand in a transaction, which others may share; it may be run twice. */
    <T> T run(Function<Handle, T> errand) {
        var done = new CompletableFuture<T>();
        return queued(new Errand<>(errand, done), done);
    }

    private <T> T queued(Job job, CompletableFuture<T> done) {
        if (!open || !queue.offer(job)) {
            throw new StoreAway(new IllegalStateException("too much waits to be written"));
        }
        try {
            return done.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreAway(stopped);
        } catch (TimeoutException late) {
            throw new StoreAway(late);
        } catch (ExecutionException broken) {
            throw Failures.of(broken.getCause());
        }
    }

    private void run() {
        var jobs = new ArrayList<Job>();
        while (open || !queue.isEmpty()) {
            try {
                Job first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    jobs.add(first);
                    queue.drainTo(jobs, MOST - 1);
                    commit(jobs);
                }
            } catch (InterruptedException stopped) {
                open = false;
            }
            jobs.clear();
        }
    }

    private void commit(List<Job> jobs) {
        try {
            together(jobs).forEach(Runnable::run);
        } catch (RuntimeException broken) {
            if (jobs.size() == 1 || Failures.isAway(broken)) {
                jobs.forEach(job -> job.done().completeExceptionally(broken));
            } else {
                jobs.forEach(job -> commit(List.of(job)));
            }
        }
    }

    /** Commits them; gives what is to be told to those who wait. */
    private List<Runnable> together(List<Job> jobs) {
        var writes = jobs.stream().filter(Write.class::isInstance).map(Write.class::cast).toList();
        keys.keep(
                writes.stream()
                        .flatMap(write -> write.change.fresh().stream())
                        .map(Change.Fresh::key)
                        .toList());
        return main.writer().inTransaction(handle -> written(handle, jobs, writes));
    }

    private static List<Runnable> written(Handle handle, List<Job> jobs, List<Write> writes) {
        var answers = new ArrayList<Runnable>();
        var results = Batch.write(handle, writes.stream().map(Write::change).toList());
        for (int i = 0; i < results.size(); i++) {
            var write = writes.get(i);
            var result = results.get(i);
            answers.add(() -> write.done.complete(result));
        }
        for (Job job : jobs) {
            if (job instanceof Errand<?> errand) {
                answers.add(errand.run(handle));
            }
        }
        return answers;
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
