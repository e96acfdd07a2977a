package assistant.store;

import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Delivered;
import assistant.conversation.Exchange;
import assistant.conversation.Incoming;
import assistant.conversation.KeyReused;
import assistant.conversation.Outbox;
import assistant.conversation.StoreFull;
import assistant.conversation.Stored;
import assistant.conversation.Taken;

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
    private final MemoryOutbox outbox = new MemoryOutbox();

    /** Message of a platform to when it came. */
    private final Map<String, Instant> came = new ConcurrentHashMap<>();

    /** Who writes on a platform, to the conversation with them. Guarded by itself. */
    private final Map<String, String> links = new HashMap<>();

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

        Slot(Stored stored, List<Exchange> first) {
            this.stored = stored;
            exchanges.addAll(first);
        }
    }

    private record Seen(String digest, Exchange answer) {}

    @Override
    public void open(Stored conversation, Exchange first) {
        open(conversation, List.of(first));
    }

    private void open(Stored conversation, List<Exchange> first) {
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

    private Optional<Exchange> take(
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
            keep(slot, taken);
            key.ifPresent(k -> slot.seen.put(k.id(), new Seen(k.digest(), taken.answer())));
            return Optional.of(taken.answer());
        }
    }

    private void keep(Slot slot, Taken taken) {
        slot.stored = taken.conversation();
        slot.exchanges.addAll(taken.exchanges());
        if (taken.erases()) {
            erase(slot);
        }
    }

    private static Exchange again(Seen before, Incoming.Key key) {
        if (!before.digest().equals(key.digest())) {
            throw new KeyReused();
        }
        return before.answer();
    }

    @Override
    public Optional<Exchange> deliver(Delivered message, Function<Optional<Stored>, Taken> step) {
        synchronized (links) {
            var from = message.from();
            String who = String.join("\n", from.channel().word(), from.account(), from.user());
            String what = String.join("\n", from.channel().word(), from.account(), message.id());
            if (came.containsKey(what)) {
                return Optional.empty();
            }
            var held = Optional.ofNullable(links.get(who)).flatMap(this::find);
            Taken taken = step.apply(held);
            keep(who, held, taken);
            came.put(what, taken.answer().at());
            outbox.add(from, taken);
            return Optional.of(taken.answer());
        }
    }

    private void keep(String who, Optional<Stored> held, Taken taken) {
        String id = taken.conversation().id();
        if (held.isPresent() && held.get().id().equals(id)) {
            slot(id).ifPresent(slot -> keepLocked(slot, taken));
        } else {
            held.ifPresent(old -> erase(old.id()));
            open(taken.conversation(), taken.exchanges());
            links.put(who, id);
        }
    }

    private void keepLocked(Slot slot, Taken taken) {
        synchronized (slot) {
            keep(slot, taken);
        }
    }

    @Override
    public List<Exchange> transcript(String id) {
        return slot(id).map(MemoryConversations::exchanges).orElse(List.of());
    }

    @Override
    public Optional<Exchange> last(String id) {
        var all = transcript(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
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
        slot(id).ifPresent(this::erase);
    }

    private void erase(Slot slot) {
        synchronized (slot) {
            if (!slot.erased) {
                slot.erased = true;
                slot.exchanges.clear();
                slot.seen.clear();
                slots.remove(slot.stored.id());
                outbox.drop(slot.stored.id());
                live.decrementAndGet();
            }
        }
    }

    @Override
    public int expire(Channel channel, Instant before) {
        int erased = 0;
        for (Slot slot : slots.values()) {
            synchronized (slot) {
                boolean idle =
                        slot.stored.channel() == channel && slot.stored.active().isBefore(before);
                if (idle) {
                    erase(slot);
                    erased++;
                }
            }
        }
        return erased;
    }

    @Override
    public void tidy(Instant now) {
        came.values().removeIf(at -> at.plus(Times.REMEMBERED).isBefore(now));
        outbox.tidy(now);
        synchronized (links) {
            links.values().removeIf(id -> !slots.containsKey(id));
        }
    }

    @Override
    public int live() {
        return live.get();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void close() {
        slots.clear();
    }
}
