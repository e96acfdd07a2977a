package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.KeyReused;
import assistant.conversation.StoreFull;
import assistant.conversation.Stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Keeps conversations in memory, at most so many; none is ever dropped to make room.
 *
 * <p>Turns of one conversation are taken one after the other, those of different ones at once.
 */
public final class MemoryConversations implements Conversations {
    private final int most;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicInteger live = new AtomicInteger();

    /**
     * @param most conversations kept at once, 1 or more
     */
    public MemoryConversations(int most) {
        this.most = most;
    }

    /** One conversation; guarded by itself. */
    private static final class Slot {
        private Stored stored;
        private boolean erased;
        private final List<Exchange> exchanges = new ArrayList<>();
        private final Map<String, Seen> seen = new HashMap<>();

        Slot(Stored stored, Exchange first) {
            this.stored = stored;
            exchanges.add(first);
        }
    }

    private record Seen(String digest, Exchange answer) {}

    @Override
    public void open(Stored conversation, Exchange first) {
        if (live.incrementAndGet() > most) {
            live.decrementAndGet();
            throw new StoreFull();
        }
        slots.put(conversation.id(), new Slot(conversation, first));
    }

    @Override
    public Optional<Stored> find(String id) {
        return slot(id).flatMap(MemoryConversations::stored);
    }

    private Optional<Slot> slot(String id) {
        return Optional.ofNullable(slots.get(id));
    }

    private static Optional<Stored> stored(Slot slot) {
        synchronized (slot) {
            return slot.erased ? Optional.empty() : Optional.of(slot.stored);
        }
    }

    @Override
    public Optional<Exchange> take(
            String id, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        return slot(id).flatMap(slot -> take(slot, key, step));
    }

    private static Optional<Exchange> take(
            Slot slot, Optional<Incoming.Key> key, Function<Stored, Taken> step) {
        synchronized (slot) {
            if (slot.erased) {
                return Optional.empty();
            }
            var before = key.map(Incoming.Key::id).map(slot.seen::get);
            if (before.isPresent()) {
                return Optional.of(again(before.get(), key.orElseThrow()));
            }
            Taken taken = step.apply(slot.stored);
            slot.stored = taken.conversation();
            slot.exchanges.add(taken.exchange());
            key.ifPresent(k -> slot.seen.put(k.id(), new Seen(k.digest(), taken.exchange())));
            return Optional.of(taken.exchange());
        }
    }

    private static Exchange again(Seen before, Incoming.Key key) {
        if (!before.digest().equals(key.digest())) {
            throw new KeyReused();
        }
        return before.answer();
    }

    @Override
    public List<Exchange> transcript(String id) {
        return slot(id).map(MemoryConversations::exchanges).orElse(List.of());
    }

    private static List<Exchange> exchanges(Slot slot) {
        synchronized (slot) {
            return slot.erased ? List.of() : List.copyOf(slot.exchanges);
        }
    }

    @Override
    public void touch(String id, Instant now) {
        slot(id).ifPresent(
                        slot -> {
                            synchronized (slot) {
                                slot.stored = slot.stored.activeAt(now);
                            }
                        });
    }

    @Override
    public void erase(String id) {
        slot(id).ifPresent(slot -> erase(id, slot));
    }

    private void erase(String id, Slot slot) {
        synchronized (slot) {
            if (!slot.erased) {
                slot.erased = true;
                slot.exchanges.clear();
                slot.seen.clear();
                slots.remove(id);
                live.decrementAndGet();
            }
        }
    }

    @Override
    public int expire(Channel channel, Instant before) {
        int erased = 0;
        for (var entry : slots.entrySet()) {
            Slot slot = entry.getValue();
            synchronized (slot) {
                boolean idle =
                        slot.stored.channel() == channel && slot.stored.active().isBefore(before);
                if (idle) {
                    erase(entry.getKey(), slot);
                    erased++;
                }
            }
        }
        return erased;
    }

    @Override
    public int live() {
        return live.get();
    }
}
