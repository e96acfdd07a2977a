package assistant.channel;

import assistant.conversation.Channel;
import assistant.conversation.Outbox;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Brings what is in the outbox to the platforms; none waits for another. */
public final class Postman implements AutoCloseable {
    private final Map<Channel, Round> rounds = new EnumMap<>(Channel.class);

    public Postman(
            Outbox outbox,
            List<Carrier> carriers,
            Patience patience,
            InstantSource clock,
            RandomGenerator random,
            Tally tally) {
        var hosts = new HashMap<String, Breaker>();
        for (Carrier carrier : carriers) {
            String host = carrier.endpoint().authority();
            var breaker = hosts.computeIfAbsent(host, name -> new Breaker(patience.rest()));
            // Each channel has its own: a token revoked for one of Meta says nothing of the other.
            Gate gate = new Gate(breaker);
            rounds.put(
                    carrier.channel(),
                    new Round(outbox, carrier, gate, patience, clock, random, tally));
        }
    }

    public void start() {
        rounds.forEach(
                (channel, round) ->
                        Thread.ofPlatform()
                                .daemon()
                                .name("post-" + channel.word())
                                .start(round::run));
    }

    /** Something was written for this channel. */
    public void ring(Channel channel) {
        Round round = rounds.get(channel);
        if (round != null) {
            round.ring();
        }
    }

    /** Stops; what is unsent stays where it is. */
    @Override
    public void close() {
        rounds.values().parallelStream().forEach(Round::close);
    }
}
