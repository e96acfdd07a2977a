package assistant.channel;

import assistant.conversation.Channel;
import assistant.proof.FakePlatforms.Mood;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways in which a platform fails to take a call. */
final class Troubles {
    private static final int GIGABYTE_IN_MEGABYTES = 1 << 10;
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private Troubles() {}

    static Mood says(int status, String body) {
        return call -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
            return false;
        };
    }

    /** One after the other, again and again. */
    static Mood each(List<Mood> moods) {
        var count = new AtomicInteger();
        return call -> moods.get(count.getAndIncrement() % moods.size()).takes(call);
    }

    /** All that any platform may do when it is in trouble, and what only this one may. */
    static List<Mood> of(Channel channel) {
        var all =
                new ArrayList<Mood>(
                        List.of(
                                says(500, "{\"garbage"),
                                Troubles::closes,
                                says(503, ""),
                                Troubles::isSilent,
                                Troubles::neverEnds,
                                wantsTime(Duration.ofSeconds(1)),
                                Troubles::saysAGigabyte));
        if (channel == Channel.SLACK || channel == Channel.TELEGRAM) {
            all.add(says(200, "{\"ok\":false}"));
            all.add(says(200, "{garbage"));
        }
        return all;
    }

    private static boolean closes(HttpExchange call) {
        call.close();
        return false;
    }

    private static boolean isSilent(HttpExchange call) {
        return false;
    }

    private static boolean neverEnds(HttpExchange call) throws IOException {
        call.sendResponseHeaders(500, 0);
        call.getResponseBody().flush();
        return false;
    }

    static Mood wantsTime(Duration time) {
        return call -> {
            call.getResponseHeaders().set("Retry-After", Long.toString(time.toSeconds()));
            return says(429, "").takes(call);
        };
    }

    private static boolean saysAGigabyte(HttpExchange call) throws IOException {
        call.sendResponseHeaders(502, 0);
        for (int i = 0; i < GIGABYTE_IN_MEGABYTES; i++) {
            call.getResponseBody().write(MEGABYTE);
        }
        return false;
    }

    /** What it says to a token that it does not know. */
    static Mood knowsNoToken(Channel channel) {
        return switch (channel) {
            case SLACK -> says(200, "{\"ok\":false,\"error\":\"token_revoked\"}");
            case TELEGRAM -> says(401, "{\"ok\":false,\"error_code\":401}");
            case WHATSAPP, MESSENGER -> says(400, "{\"error\":{\"code\":190}}");
            default -> says(401, "");
        };
    }
}
