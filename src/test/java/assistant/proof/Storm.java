package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Outbox;
import assistant.proof.FakePlatforms.Call;
import assistant.store.MemoryConversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Signed webhooks of six platforms, doubled and out of order, while the server is killed again and
 * again.
 */
final class Storm {
    private static final int PATIENCE_MS = 30_000;

    /** Twilio lets us send ten a second on the whole: it gets half as many patients. */
    private static final List<Channel> TURNS =
            List.of(
                    Channel.TWILIO,
                    Channel.WHATSAPP,
                    Channel.MESSENGER,
                    Channel.TELEGRAM,
                    Channel.SLACK,
                    Channel.STANDARD,
                    Channel.WHATSAPP,
                    Channel.MESSENGER,
                    Channel.TELEGRAM,
                    Channel.SLACK,
                    Channel.STANDARD);

    /**
     * What was seen.
     *
     * @param webhooks sent, those that came twice counted twice
     * @param resent after no answer
     * @param answers messages that the platforms got
     * @param again those of them that came once more after a kill
     * @param median of the waits for an acknowledgement, connecting included
     * @param slowest of those waits, but for one in a hundred
     */
    record Seen(
            int messages,
            int conversations,
            int kills,
            int webhooks,
            int resent,
            int answers,
            int again,
            Duration median,
            Duration slowest,
            Duration took) {}

    private final Path folder;
    private final int messages;
    private final int senders;
    private final List<Correspondent> all = new ArrayList<>();
    private final Courier courier = new Courier();

    private Storm(Path folder, int messages, int conversations, int senders) {
        this.folder = folder;
        this.messages = messages;
        this.senders = senders;
        var random = new Random();
        for (int i = 0; i < conversations; i++) {
            Channel channel = TURNS.get(i % TURNS.size());
            all.add(new Correspondent(i, channel, messages / conversations, random));
        }
    }

    /**
     * Lets them write, and checks all of it.
     *
     * @param senders webhooks on the way at once, each one's double not counted
     */
    static Seen run(Path folder, int messages, int conversations, int senders, int kills)
            throws Exception {
        return new Storm(folder, messages, conversations, senders).run(kills);
    }

    private Seen run(int kills) throws Exception {
        long began = System.nanoTime();
        int webhooks = all.stream().mapToInt(Storm::webhooks).sum();
        try (var platforms = new FakePlatforms();
                var pool = Executors.newFixedThreadPool(senders);
                var twins = Executors.newCachedThreadPool()) {
            // Reckoned beside the first server, which takes as long to start.
            var reckoning = twins.submit(this::expected);
            var sending = send(pool, twins);
            for (int kill = 0; kill < kills; kill++) {
                try (var server = Child.serve(settings(platforms, kill))) {
                    courier.to(server.port());
                    courier.awaitAcknowledged(webhooks * (kill + 1) / (kills + 2));
                }
                courier.to(0);
            }
            try (var server = Child.serve(settings(platforms, kills))) {
                courier.to(server.port());
                for (var one : sending) {
                    one.get();
                }
                int all = letters(reckoning.get());
                platforms.await(() -> platforms.count() >= all);
                awaitNothingToSend(server);
            }
            checkTranscripts();
            int answers = letters(reckoning.get());
            int again = again(reckoning.get(), platforms.calls());
            assertEquals(answers + again, platforms.count());
            var took = Duration.ofNanos(System.nanoTime() - began);
            int resent = courier.resent();
            return new Seen(
                    messages,
                    all.size(),
                    kills,
                    webhooks,
                    resent,
                    answers,
                    again,
                    courier.waited(50),
                    courier.waited(99),
                    took);
        }
    }

    private static int letters(Map<String, List<String>> expected) {
        return expected.values().stream().mapToInt(List::size).sum();
    }

    private static int webhooks(Correspondent one) {
        return one.posts().stream().mapToInt(post -> post.twice() ? 2 : 1).sum();
    }

    private Map<String, String> settings(FakePlatforms platforms, int server) {
        var settings = new HashMap<>(platforms.variables(server));
        settings.put("VTE_DATA", folder.toString());
        return settings;
    }

    /** One patient's after one another, everybody's at once. */
    private List<Future<?>> send(ExecutorService pool, ExecutorService twins) {
        var waiting = new ConcurrentLinkedQueue<Sender>();
        all.forEach(one -> waiting.add(new Sender(one, one.posts().iterator())));
        var sending = new ArrayList<Future<?>>();
        for (int i = 0; i < senders; i++) {
            sending.add(pool.submit(() -> send(waiting, twins)));
        }
        return sending;
    }

    private record Sender(Correspondent one, Iterator<Correspondent.Post> posts) {}

    private Integer send(Queue<Sender> waiting, ExecutorService twins) throws Exception {
        int sent = 0;
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.posts.hasNext()) {
                send(next.one, next.posts.next(), twins);
                waiting.add(next);
                sent++;
            }
        }
        return sent;
    }

    private void send(Correspondent one, Correspondent.Post post, ExecutorService twins)
            throws Exception {
        Callable<Boolean> bring =
                () -> {
                    courier.bring(() -> one.request(post.message()));
                    return true;
                };
        var twin = post.twice() ? List.of(twins.submit(bring)) : List.<Future<Boolean>>of();
        bring.call();
        for (var other : twin) {
            other.get();
        }
    }

    private static void awaitNothingToSend(Child server) throws Exception {
        try (var wire = new Wire(server.port(), PATIENCE_MS)) {
            byte[] look = Wire.request("GET", "/metrics", "", "");
            String seen = "";
            while (!seen.contains("vte_outbox_depth 0.0")) {
                seen = new String(wire.send(look).body(), StandardCharsets.UTF_8);
            }
            assertTrue(seen.contains("vte_outbox_dead 0.0"), "an answer was given up");
        }
    }

    /** Each message stands in its transcript once, in its order, and is answered once. */
    private void checkTranscripts() throws Exception {
        var kept =
                Map.of(
                        "VTE_DATA",
                        folder.toString(),
                        "VTE_MASTER_KEY_FILE",
                        folder.resolve("master.key").toString());
        var found = new ArrayList<List<String>>();
        try (var export = Child.run(kept, "assistant.cli.Main", "export", "--with-text")) {
            assertEquals(0, export.end());
            for (String line : export.lines()) {
                found.add(said(new ObjectMapper().readTree(line)));
            }
        }
        var wanted = all.stream().map(Correspondent::said).toList();
        Comparator<List<String>> byFirst = Comparator.comparing(said -> said.toString());
        assertEquals(
                wanted.stream().sorted(byFirst).toList(), found.stream().sorted(byFirst).toList());
    }

    private static List<String> said(JsonNode held) {
        var said = new ArrayList<String>();
        int answers = 0;
        for (JsonNode one : held.get("transcript")) {
            if (one.get("from").asText().equals("patient")) {
                said.add(one.get("text").asText());
            } else {
                answers++;
            }
        }
        assertEquals(said.size() + 1, answers, "each message is answered once, after the opening");
        return said;
    }

    /** What each patient is to hear, by where it goes: the same messages in a store of its own. */
    private Map<String, List<String>> expected() {
        var kept = new MemoryConversations(all.size());
        var assistant = FakePlatforms.assistant(kept, FakePlatforms.platforms());
        var expected = new HashMap<String, List<String>>();
        for (var one : all) {
            for (Delivered message : one.delivered()) {
                assistant.receive(message);
                expected.computeIfAbsent(where(message), place -> new ArrayList<>())
                        .addAll(written(kept.outbox(), one.channel()));
            }
        }
        return expected;
    }

    private static String where(Delivered message) {
        return message.from().channel().word() + " " + message.from().place();
    }

    private static List<String> written(Outbox outbox, Channel channel) {
        var bodies = new ArrayList<String>();
        var due = outbox.take(channel, 1, Instant.now(), Duration.ofMinutes(1));
        while (!due.isEmpty()) {
            bodies.add(due.getFirst().letter().body());
            outbox.sent(due.getFirst());
            due = outbox.take(channel, 1, Instant.now(), Duration.ofMinutes(1));
        }
        return bodies;
    }

    private static int again(Map<String, List<String>> expected, List<Call> calls) {
        var heard =
                calls.stream()
                        .sorted(Comparator.comparingInt(Call::server))
                        .collect(
                                Collectors.groupingBy(
                                        call -> call.channel().word() + " " + call.place()));
        assertEquals(expected.keySet(), heard.keySet());
        return expected.entrySet().stream()
                .mapToInt(one -> Heard.check(one.getKey(), one.getValue(), heard.get(one.getKey())))
                .sum();
    }
}
