package assistant.proof;

import assistant.channel.Arrival;
import assistant.channel.Call;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** One patient on one platform, with what the platform delivers late, twice and in which order. */
final class Correspondent {
    private static final List<String> WORDS =
            List.of(
                    "i have a clot in my calf",
                    "what is an ivc filter?",
                    "why do you ask?",
                    "what is a blood thinner?");
    private static final int WINDOW = 10;

    /**
     * A delivery.
     *
     * @param twice two at the same moment
     */
    record Post(int message, boolean twice) {}

    private final int number;
    private final Channel channel;
    private final List<Post> posts = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    Correspondent(int number, Channel channel, int messages, Random random) {
        this.number = number;
        this.channel = channel;
        IntStream.range(0, messages).forEach(order::add);
        for (int i = 0; i < messages - 1; i++) {
            if (random.nextInt(10) == 0) {
                int near = Math.min(messages - 1, i + 1 + random.nextInt(WINDOW - 1));
                Collections.swap(order, i, near);
            }
        }
        order.forEach(message -> posts.add(new Post(message, false)));
        for (int message = 0; message < messages; message++) {
            if (random.nextInt(5) == 0) {
                again(message, random);
            }
        }
    }

    private void again(int message, Random random) {
        int at = posts.indexOf(new Post(message, false));
        if (random.nextBoolean()) {
            posts.set(at, new Post(message, true));
        } else {
            int later = at + 1 + random.nextInt(posts.size() - at);
            posts.add(later, new Post(message, false));
        }
    }

    Channel channel() {
        return channel;
    }

    int number() {
        return number;
    }

    List<Post> posts() {
        return posts;
    }

    /** What was said, in the order in which it first arrives. */
    List<String> said() {
        return order.stream().map(this::words).toList();
    }

    private String words(int message) {
        return "patient %d, message %d: %s"
                .formatted(number, message, WORDS.get(message % WORDS.size()));
    }

    private String user() {
        String figures = String.format(Locale.ROOT, "1555%07d", number);
        boolean whatsApp = channel == Channel.TWILIO && number % 4 != 0;
        return whatsApp ? "whatsapp:+" + figures : figures;
    }

    private Call call(int message) {
        String id = "m-%d-%d".formatted(number, message);
        return FakePlatforms.caller(channel).says(user(), id, words(message), Instant.now());
    }

    /** The webhook, signed now. */
    byte[] request(int message) {
        Call call = call(message);
        var headers = new HashMap<>(call.headers());
        headers.put("Content-Type", call.type());
        return Wire.post(call.path(), headers, call.body());
    }

    /** What a server makes of each, in the order in which it first arrives. */
    List<Delivered> delivered() {
        return order.stream().map(this::delivered).toList();
    }

    private Delivered delivered(int message) {
        Call call = call(message);
        var arrival =
                new Arrival(
                        call.path(),
                        call.type(),
                        name -> List.of(call.headers().getOrDefault(name, "")),
                        call.body().getBytes(StandardCharsets.UTF_8));
        try {
            return FakePlatforms.entrance(channel).open(arrival).messages().getFirst();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
