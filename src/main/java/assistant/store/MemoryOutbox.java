package assistant.store;

import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Letter;
import assistant.conversation.Outbox;
import assistant.conversation.Taken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Letters in memory, in the order in which they were written; guarded by itself. */
final class MemoryOutbox implements Outbox {
    private final List<Kept> letters = new ArrayList<>();

    /** One letter; {@code until} is when it is dropped unsent. */
    private static final class Kept {
        private final String id = UUID.randomUUID().toString();
        private final String conversation;
        private final Address to;
        private final Letter letter;
        private final Instant written;
        private final Instant until;
        private int attempts;
        private Instant due;
        private String lease = "";
        private boolean dead;

        Kept(String conversation, Address to, Letter letter, Instant written, Instant until) {
            this.conversation = conversation;
            this.to = to;
            this.letter = letter;
            this.written = written;
            this.until = until;
            this.due = written;
        }

        Due due() {
            return new Due(id, to, letter, attempts + 1, written, lease);
        }
    }

    synchronized void add(Address to, Taken taken) {
        Instant now = taken.answer().at();
        boolean farewell = taken.erases();
        String conversation = farewell ? UUID.randomUUID().toString() : taken.conversation().id();
        Instant until = farewell ? now.plus(Times.FAREWELL) : Instant.MAX;
        taken.letters().forEach(one -> letters.add(new Kept(conversation, to, one, now, until)));
    }

    synchronized void drop(String conversation) {
        letters.removeIf(kept -> kept.conversation.equals(conversation));
    }

    synchronized void tidy(Instant now) {
        letters.removeIf(kept -> kept.until.isBefore(now));
    }

    @Override
    public synchronized List<Due> take(Channel channel, int most, Instant now, Duration lease) {
        var taken = new ArrayList<Due>();
        var begun = new HashSet<String>();
        for (Kept kept : letters) {
            boolean first = !kept.dead && begun.add(kept.conversation);
            if (first
                    && kept.to.channel() == channel
                    && !kept.due.isAfter(now)
                    && taken.size() < most) {
                kept.lease = UUID.randomUUID().toString();
                kept.due = now.plus(lease);
                taken.add(kept.due());
            }
        }
        return taken;
    }

    private void held(Due due, Consumer<Kept> change) {
        letters.stream()
                .filter(kept -> kept.id.equals(due.id()) && kept.lease.equals(due.lease()))
                .findFirst()
                .ifPresent(change);
    }

    @Override
    public synchronized void sent(Due due) {
        held(due, letters::remove);
    }

    @Override
    public synchronized void later(Due due, Instant at, boolean counts) {
        held(
                due,
                kept -> {
                    kept.due = at;
                    kept.lease = "";
                    kept.attempts += counts ? 1 : 0;
                });
    }

    @Override
    public synchronized void dead(Due due, String why, Instant now) {
        held(due, kept -> kept.dead = true);
    }

    @Override
    public synchronized List<Backlog> backlog() {
        var backlogs = new ArrayList<Backlog>();
        for (Channel channel : Channel.values()) {
            var own = letters.stream().filter(kept -> kept.to.channel() == channel).toList();
            var waiting = own.stream().filter(kept -> !kept.dead).toList();
            if (!own.isEmpty()) {
                Instant oldest = waiting.isEmpty() ? Instant.MAX : waiting.getFirst().written;
                int dead = own.size() - waiting.size();
                backlogs.add(new Backlog(channel, waiting.size(), oldest, dead));
            }
        }
        return backlogs;
    }
}
