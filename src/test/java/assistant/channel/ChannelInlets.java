package assistant.channel;

import assistant.Vte;
import assistant.channel.Vectors.Vector;
import assistant.channel.meta.GraphCarrier;
import assistant.channel.slack.SlackCarrier;
import assistant.channel.telegram.TelegramCarrier;
import assistant.conversation.Channel;
import assistant.proof.Inlet;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What platforms send: signed messages, and answers to our calls. */
public final class ChannelInlets {
    private static final Endpoint API = Endpoint.of("https://api.example");
    private static final int SHARE = 2_000;

    private ChannelInlets() {}

    public static List<Inlet> all() {
        var all = new ArrayList<Inlet>();
        for (Vector vector : Vectors.all().toList()) {
            all.add(signature(vector));
            all.add(body(vector));
        }
        for (Carrier carrier : carriers()) {
            all.add(answer(carrier));
        }
        all.add(retryAfter());
        all.add(press());
        return all;
    }

    /** Whatever else than the signed body is accepted is a forgery. */
    private static Inlet signature(Vector good) {
        return new Inlet(
                "the signature of " + good,
                SHARE,
                List.of(written(good)),
                bytes -> {
                    Vector read = read(good, bytes);
                    boolean accepted = read.accepted(good.time());
                    if (accepted && !isSigned(good, read)) {
                        throw new IllegalStateException("a forgery is accepted");
                    }
                    return accepted;
                });
    }

    /** Telegram signs nothing; of a form the fields are signed, however they are written. */
    private static boolean isSigned(Vector good, Vector read) throws Unreadable {
        return switch (good.scheme()) {
            case "telegram" -> true;
            case "twilio" -> fields(good).equals(fields(read));
            default -> good.body().equals(read.body());
        };
    }

    private static String fields(Vector vector) throws Unreadable {
        return Form.of(vector.arrival().body()).fields().stream()
                .map(field -> field.name() + field.value())
                .sorted()
                .reduce("", String::concat);
    }

    /** Its headers, a line each, and the body, as Latin-1. */
    private static byte[] written(Vector good) {
        var text = new StringBuilder();
        good.headers()
                .forEach(
                        (name, values) ->
                                text.append(name)
                                        .append(": ")
                                        .append(values.getFirst())
                                        .append('\n'));
        byte[] body = good.body().getBytes(StandardCharsets.UTF_8);
        return (text + "\n" + new String(body, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Vector read(Vector good, byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.ISO_8859_1).split("\n\n", 2);
        var headers = new LinkedHashMap<String, List<String>>();
        for (String line : parts[0].split("\n")) {
            String[] pair = line.split(": ", 2);
            headers.merge(
                    pair[0],
                    List.of(pair.length == 2 ? pair[1] : ""),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        String body =
                parts.length == 2
                        ? new String(
                                parts[1].getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.UTF_8)
                        : "";
        return good.with(headers).saying(body);
    }

    private static Inlet body(Vector good) {
        byte[] body = good.body().getBytes(StandardCharsets.UTF_8);
        return new Inlet(
                        "the body of " + good,
                        SHARE,
                        List.of(body),
                        bytes -> good.saying(Inlet.text(bytes)).opened().broken() == 0)
                .refusingBy(Unreadable.class);
    }

    private static List<Carrier> carriers() {
        return List.of(
                new GraphCarrier(Channel.WHATSAPP, API, "x"),
                new TelegramCarrier(API, "x"),
                new SlackCarrier(API, "x"));
    }

    private static Inlet answer(Carrier carrier) {
        return new Inlet(
                "an answer of " + carrier.channel().word(),
                SHARE,
                Inlet.bytes(
                        "{\"ok\":true,\"messages\":[{\"id\":\"1\"}]}",
                        "{\"ok\":false,\"error\":\"ratelimited\"}",
                        "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":7}}",
                        "{\"error\":{\"code\":131056,\"message\":\"x\"}}"),
                bytes ->
                        Stream.of(200, 400, 429, 500)
                                .allMatch(status -> isRead(carrier, status, bytes)));
    }

    private static boolean isRead(Carrier carrier, int status, byte[] body) {
        var receipt = carrier.receipt(new Answer(status, Optional.empty(), body));
        return !receipt.toString().isEmpty();
    }

    private static Inlet retryAfter() {
        return Inlet.ofText(
                "a Retry-After",
                SHARE,
                List.of("3", "120", "Fri, 31 Dec 1999 23:59:59 GMT"),
                text -> {
                    var headers =
                            HttpHeaders.of(
                                    Map.of("Retry-After", List.of(text), "Date", List.of(text)),
                                    (name, value) -> true);
                    return RetryAfter.of(headers, Instant.EPOCH)
                            .filter(wait -> !wait.isNegative())
                            .isPresent();
                });
    }

    private static Inlet press() {
        return Inlet.ofText(
                "a press",
                SHARE,
                List.of("clot=confirmed", "command=continue"),
                text -> Press.read(text, Vte.table()).toString() != null);
    }
}
