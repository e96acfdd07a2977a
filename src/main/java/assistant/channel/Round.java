package assistant.channel;

import assistant.conversation.Outbox;
import assistant.conversation.StoreAway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Brings the letters of one channel, several at once; those of one conversation in their order. */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int AT_ONCE = 16;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final int MARKS = 5;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Wire wire;
    private final Gate gate;
    private final Pacer pacer;
    private final Patience patience;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Tally tally;
    private final Bell bell = new Bell();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;

    Round(
            Outbox outbox,
            Carrier carrier,
            Gate gate,
            Patience patience,
            InstantSource clock,
            RandomGenerator random,
            Tally tally) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.wire = new Wire(patience.answer());
        this.gate = gate;
        this.pacer = new Pacer(carrier.pace());
        this.patience = patience;
        this.clock = clock;
        this.random = random;
        this.tally = tally;
    }

    void ring() {
        bell.ring();
    }

    /** Runs until it is closed. */
    void run() {
        try {
            while (open) {
                look();
            }
        } catch (InterruptedException closed) {
            open = false;
        }
    }

    private void look() throws InterruptedException {
        try {
            Instant now = clock.instant();
            if (gate.opens().isAfter(now)) {
                bell.ringAt(gate.opens());
                bell.await(now, patience.look());
            } else if (take(now) == 0) {
                bell.await(clock.instant(), patience.look());
            }
        } catch (StoreAway away) {
            bell.await(clock.instant(), patience.look());
        } catch (RuntimeException broken) {
            LOG.error("delivery to {}: {}", carrier.channel().word(), broken.getClass().getName());
            bell.await(clock.instant(), patience.look());
        }
    }

    private int take(Instant now) {
        int free = gate.isTried() ? tried() : slots.availablePermits();
        if (free == 0) {
            return 0;
        }
        List<Outbox.Due> dues = outbox.take(carrier.channel(), free, now, patience.lease());
        dues.forEach(this::send);
        return dues.size();
    }

    /** One alone, once nothing else is on its way. */
    private int tried() {
        return slots.availablePermits() == AT_ONCE ? 1 : 0;
    }

    private void send(Outbox.Due due) {
        Instant now = clock.instant();
        Instant slot = pacer.slot(due.to().account() + "\n" + due.to().user(), now);
        if (slot.isAfter(now)) {
            outbox.later(due, slot, false);
            bell.ringAt(slot);
            return;
        }
        slots.acquireUninterruptibly();
        sending.execute(() -> sendHeld(due));
    }

    private void sendHeld(Outbox.Due due) {
        try {
            Instant now = clock.instant();
            boolean late = due.written().plus(patience.whole()).isBefore(now);
            mark(due, late ? new Receipt.Refused("expired") : wire.send(carrier, due, now));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error("letter to {}: {}", carrier.channel().word(), broken.getClass().getName());
        } finally {
            slots.release();
            bell.ring();
        }
    }

    /** Tried again while the store is away; if it stays so, the letter is sent once more. */
    private void mark(Outbox.Due due, Receipt receipt) throws InterruptedException {
        for (int i = 1; i < MARKS; i++) {
            try {
                markOnce(due, receipt);
                return;
            } catch (StoreAway away) {
                TimeUnit.MILLISECONDS.sleep(SHORT.multipliedBy(1L << i).toMillis());
            }
        }
        LOG.warn("a letter to {} could not be marked", carrier.channel().word());
    }

    private void markOnce(Outbox.Due due, Receipt receipt) {
        Instant now = clock.instant();
        switch (receipt) {
            case Receipt.Arrived arrived -> {
                outbox.sent(due);
                gate.well();
                count(Tally.Event.SENT);
            }
            case Receipt.Refused refused -> {
                outbox.dead(due, refused.why(), now);
                gate.well();
                count(Tally.Event.DEAD);
                LOG.warn("{} refused a letter: {}", carrier.channel().word(), refused.why());
            }
            case Receipt.Throttled throttled -> {
                throttled.after().ifPresent(after -> gate.hold(now.plus(after)));
                again(due, now.plus(throttled.after().orElse(jitter(due))));
            }
            case Receipt.Failed failed -> {
                gate.trouble(now);
                again(due, now.plus(jitter(due)));
            }
            case Receipt.Barred barred -> {
                gate.shut(now.plus(patience.paused()));
                outbox.later(due, now.plus(patience.paused()), false);
                count(Tally.Event.BARRED);
                LOG.error("{} does not let us in: {}", carrier.channel().word(), barred.why());
            }
        }
    }

    private void again(Outbox.Due due, Instant at) {
        outbox.later(due, at, true);
        bell.ringAt(at);
        count(Tally.Event.AGAIN);
    }

    /** Anything up to the cap, so that not all come back at once. */
    private Duration jitter(Outbox.Due due) {
        long cap = patience.cap(due.attempt()).toMillis();
        return Duration.ofMillis(1 + random.nextLong(cap));
    }

    private void count(Tally.Event event) {
        tally.count(carrier.channel(), event);
    }

    /** Lets what is on its way arrive for a moment; what is unsent stays in the outbox. */
    @Override
    public void close() {
        open = false;
        bell.ring();
        sending.shutdown();
        try {
            if (!sending.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                sending.shutdownNow();
            }
        } catch (InterruptedException now) {
            sending.shutdownNow();
            Thread.currentThread().interrupt();
        }
        wire.close();
    }
}
