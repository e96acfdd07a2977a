package assistant.dialog;

import assistant.decision.Facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Where a conversation stands: what was told, message by message, and little else.
 *
 * @param told what each message told, oldest first, at most {@value #MOST}; the oldest ones are
 *     folded together past that
 * @param shown the facts for which a result was last shown
 * @param pending what the next message may answer besides the question of the state
 * @param misses messages not understood in a row, 0 or more
 */
public record Conversation(
        List<Told> told, Optional<Facts> shown, Pending pending, int misses, Status status) {
    /** As many messages can be taken back, one by one. */
    public static final int MOST = 50;

    public static final Conversation NEW =
            new Conversation(List.of(), Optional.empty(), Pending.NOTHING, 0, Status.OPEN);

    public Conversation {
        told = List.copyOf(told);
    }

    /** All that is told, later answers over earlier ones. */
    public Facts facts() {
        var all = new LinkedHashMap<String, String>();
        told.forEach(one -> all.putAll(one.facts().told()));
        return new Facts(all);
    }

    /** The asides told so far, each once, in order. */
    public List<String> asides() {
        return told.stream().flatMap(one -> one.asides().stream()).distinct().toList();
    }

    Conversation tell(Told more) {
        if (more.nothing()) {
            return this;
        }
        var all = new ArrayList<>(told);
        all.add(more);
        if (all.size() > MOST) {
            all.set(1, all.get(0).and(all.get(1)));
            all.remove(0);
        }
        return new Conversation(all, shown, pending, misses, status);
    }

    /** With only the answers that are still known; what hung on others is dropped. */
    Conversation keeping(BiPredicate<String, String> known) {
        var kept = told.stream().map(one -> one.keeping(known)).filter(o -> !o.nothing()).toList();
        boolean same = kept.equals(told);
        return new Conversation(
                kept,
                same ? shown : Optional.empty(),
                same ? pending : Pending.NOTHING,
                misses,
                status);
    }

    Conversation takeBack() {
        return new Conversation(told.subList(0, told.size() - 1), shown, pending, misses, status);
    }

    Conversation showing(Facts facts) {
        return new Conversation(told, Optional.of(facts), pending, misses, status);
    }

    Conversation awaiting(Pending next) {
        return new Conversation(told, shown, next, misses, status);
    }

    Conversation missed(int inARow) {
        return new Conversation(told, shown, pending, inARow, status);
    }

    Conversation now(Status next) {
        return new Conversation(told, shown, pending, misses, next);
    }
}
