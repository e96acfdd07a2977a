package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Letter;
import assistant.conversation.Message;
import assistant.conversation.Outbox;
import assistant.proof.FakePlatforms;
import assistant.store.MemoryConversations;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Six platforms, patients on each, and a postman between them and the assistant. */
final class World implements AutoCloseable {
    private record Went(Channel channel, Tally.Event event) {}

    private final FakePlatforms platforms = new FakePlatforms();
    private final MemoryConversations kept = new MemoryConversations(1_000);
    private final List<Overheard> written =
            FakePlatforms.platforms().stream().map(Overheard::new).toList();
    private final Assistant assistant = FakePlatforms.assistant(kept, List.copyOf(written));
    private final List<Went> events = new ArrayList<>();
    private final Postman postman;
    private int count;

    World(Patience patience) throws IOException {
        postman =
                new Postman(
                        kept.outbox(),
                        platforms.carriers(0),
                        patience,
                        Clock.systemUTC(),
                        new SecureRandom(),
                        this::went);
        postman.start();
    }

    FakePlatforms platforms() {
        return platforms;
    }

    private synchronized void went(Channel channel, Tally.Event event) {
        events.add(new Went(channel, event));
        notifyAll();
    }

    private synchronized void await(BooleanSupplier so) throws InterruptedException {
        while (!so.getAsBoolean()) {
            wait();
        }
    }

    /** Waits until this has happened so often. */
    void await(Channel channel, Tally.Event event, int often) throws InterruptedException {
        var one = new Went(channel, event);
        await(() -> events.stream().filter(one::equals).count() >= often);
    }

    /** So many patients ask something. */
    void ask(Channel channel, int patients) {
        for (int i = 0; i < patients; i++) {
            var from = new Address(channel, "", "patient-" + i, "place-" + i);
            var message = new Message.Text("what is a filter?");
            assistant.receive(new Delivered(from, "id-" + count++, message));
            postman.ring(channel);
        }
    }

    /** Patients ask on each of these, and this waits until all has been sent to them. */
    void askAndHear(List<Channel> channels, int patients) throws InterruptedException {
        channels.forEach(channel -> ask(channel, patients));
        await(() -> channels.stream().noneMatch(this::isWaiting));
    }

    private boolean isWaiting(Channel channel) {
        return kept.outbox().backlog().stream()
                .anyMatch(one -> one.channel() == channel && one.waiting() > 0);
    }

    int taken(Channel channel) {
        return (int) platforms.calls().stream().filter(one -> one.channel() == channel).count();
    }

    /** In the end each patient has heard what was written to them, in its order; none is lost. */
    void checkHeard() throws InterruptedException {
        await(() -> FakePlatforms.CHANNELS.stream().noneMatch(this::isWaiting));
        assertEquals(0, kept.outbox().backlog().stream().mapToInt(Outbox.Backlog::dead).sum());
        for (Overheard platform : written) {
            for (Overheard.Said said : platform.all()) {
                var to = said.to();
                var expected = said.letters().stream().map(Letter::body).toList();
                assertEquals(expected, heard(to.channel(), to.place()), to::toString);
            }
        }
    }

    /** The same one twice in a row is once: nobody could tell whether the first had come. */
    private List<String> heard(Channel channel, String place) {
        var bodies = new ArrayList<String>();
        for (FakePlatforms.Call call : platforms.calls()) {
            boolean theirs = call.channel() == channel && call.place().equals(place);
            if (theirs && (bodies.isEmpty() || !bodies.getLast().equals(call.body()))) {
                bodies.add(call.body());
            }
        }
        return bodies;
    }

    @Override
    public void close() {
        platforms.close();
        postman.close();
    }
}
