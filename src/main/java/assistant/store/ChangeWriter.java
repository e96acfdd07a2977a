package assistant.store;

import assistant.conversation.Address;
import assistant.conversation.Exchange;
import assistant.conversation.Notation.Post;
import assistant.conversation.Stored;
import assistant.conversation.Taken;
import assistant.dialog.Conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns what a step led to into sealed rows. */
final class ChangeWriter {
    private final Keyring keys;
    private final Vault vault;

    ChangeWriter(Keyring keys, Vault vault) {
        this.keys = keys;
        this.vault = vault;
    }

    /** A new conversation. */
    Change opening(Stored stored, List<Exchange> exchanges, Optional<byte[]> person) {
        Sealer key = Sealer.fresh();
        keys.remember(stored.id(), key);
        var fresh =
                new Change.Fresh(
                        stored.id(),
                        stored.channel().word(),
                        stored.tokenHash(),
                        stored.turn(),
                        stored.script(),
                        state(key, stored.id(), stored.conversation()),
                        stored.active().toEpochMilli(),
                        keys.kept(stored.id(), key),
                        person);
        return new Change(
                Optional.empty(),
                Optional.of(fresh),
                Optional.empty(),
                said(key, stored.id(), exchanges),
                List.of());
    }

    private byte[] state(Sealer key, String id, Conversation conversation) {
        return vault.state(key, id, conversation);
    }

    /** A new conversation with someone on a platform, who has just come. */
    Change meeting(Address from, Taken taken, Change.Seen seen, byte[] person) {
        Stored stored = taken.conversation();
        Change opening = opening(stored, taken.exchanges(), Optional.of(person));
        return new Change(
                Optional.of(seen),
                opening.fresh(),
                Optional.empty(),
                opening.said(),
                letters(stored.id(), from, taken));
    }

    /** A turn of a conversation that was there. */
    Change turn(Stored held, Taken taken, Optional<Change.Seen> seen, List<Change.Sent> letters) {
        Stored next = taken.conversation();
        Sealer key = key(next.id());
        var state =
                new Change.State(
                        next.id(),
                        held.turn(),
                        next.turn(),
                        next.script(),
                        state(key, next.id(), next.conversation()),
                        next.active().toEpochMilli());
        return new Change(
                seen,
                Optional.empty(),
                Optional.of(state),
                said(key, next.id(), taken.exchanges()),
                letters);
    }

    /** It was there when the conversation was read. */
    private Sealer key(String conversation) {
        return keys.of(conversation).orElseGet(Sealer::fresh);
    }

    private List<Change.Said> said(Sealer key, String id, List<Exchange> exchanges) {
        return exchanges.stream()
                .map(
                        exchange ->
                                new Change.Said(
                                        id, exchange.number(), vault.exchange(key, id, exchange)))
                .toList();
    }

    List<Change.Sent> letters(String conversation, Address to, Taken taken) {
        return letters(key(conversation), conversation, to, taken, Optional.empty());
    }

    private List<Change.Sent> letters(
            Sealer key, String conversation, Address to, Taken taken, Optional<Long> until) {
        var sent = new ArrayList<Change.Sent>();
        for (var letter : taken.letters()) {
            String id = UUID.randomUUID().toString();
            sent.add(
                    new Change.Sent(
                            id,
                            conversation,
                            to.channel().word(),
                            vault.post(key, id, new Post(to, letter)),
                            taken.answer().at().toEpochMilli(),
                            until));
        }
        return sent;
    }

    /** Last words to one whose conversation is erased, under a key of their own. */
    record Farewell(Keyring.Kept key, List<Change.Sent> letters) {}

    Farewell farewell(Address to, Taken taken) {
        String id = UUID.randomUUID().toString();
        Sealer key = Sealer.fresh();
        keys.remember(id, key);
        long until = taken.answer().at().plus(Times.FAREWELL).toEpochMilli();
        return new Farewell(keys.kept(id, key), letters(key, id, to, taken, Optional.of(until)));
    }
}
