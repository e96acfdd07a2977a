package assistant.web;

import assistant.channel.Postman;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.StoreAway;
import assistant.conversation.StoreFull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Takes the messages of one request: each patient's in their order, those of different patients at
 * once.
 */
final class Sorting {
    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);
    private static final int AT_ONCE = 16;
    private static final int TRIES = 3;

    private final Assistant assistant;
    private final Postman postman;
    private final ExecutorService taking =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("taking-", 0).factory());

    Sorting(Assistant assistant, Postman postman) {
        this.assistant = assistant;
        this.postman = postman;
    }

    /**
     * Takes them all.
     *
     * @return whether each could be taken; one that could not costs no other
     * @throws StoreAway when they are to be sent again
     */
    boolean take(List<Delivered> messages, Channel channel) {
        try {
            return messages.size() < 2 ? takeInOrder(messages) : takeAtOnce(messages);
        } finally {
            postman.ring(channel);
        }
    }

    private boolean takeAtOnce(List<Delivered> messages) {
        Map<Address, List<Delivered>> byPatient =
                messages.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Sorting::patient, LinkedHashMap::new, Collectors.toList()));
        List<Future<Boolean>> running =
                byPatient.values().stream()
                        .map(own -> taking.submit(() -> takeInOrder(own)))
                        .toList();
        return running.stream().map(Sorting::outcome).reduce(true, Boolean::logicalAnd);
    }

    /** Wherever the answer goes. */
    private static Address patient(Delivered message) {
        Address from = message.from();
        return new Address(from.channel(), from.account(), from.user(), "");
    }

    private static boolean outcome(Future<Boolean> running) {
        try {
            return running.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(broken);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new StoreAway(closing);
        }
    }

    private boolean takeInOrder(List<Delivered> messages) {
        boolean all = true;
        for (Delivered message : messages) {
            all &= takeOne(message);
        }
        return all;
    }

    /** One that cannot be taken is answered all the same: its patient waits, and so do the next. */
    private boolean takeOne(Delivered message) {
        for (int i = 0; i < TRIES; i++) {
            if (isTaken(message)) {
                return true;
            }
        }
        return isTaken(message.failed());
    }

    private boolean isTaken(Delivered message) {
        try {
            assistant.receive(message);
            return true;
        } catch (StoreAway | StoreFull away) {
            throw away;
        } catch (RuntimeException broken) {
            LOG.error("unexpected {}", broken.getClass().getName());
            return false;
        }
    }
}
