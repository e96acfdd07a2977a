package assistant.channel;

import assistant.Vte;
import assistant.channel.meta.MessengerEntrance;
import assistant.channel.meta.MetaSettings;
import assistant.channel.meta.WhatsAppEntrance;
import assistant.channel.slack.SlackEntrance;
import assistant.channel.slack.SlackSettings;
import assistant.channel.standard.StandardEntrance;
import assistant.channel.standard.StandardSettings;
import assistant.channel.telegram.TelegramEntrance;
import assistant.channel.telegram.TelegramSettings;
import assistant.channel.twilio.TwilioEntrance;
import assistant.channel.twilio.TwilioSettings;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The signed requests that are known to be right, with the entrance that each belongs to. */
final class Vectors {
    private Vectors() {}

    /** One signed request; a test may change a part of it. */
    record Vector(
            String name,
            String scheme,
            String secret,
            String url,
            String type,
            String body,
            Map<String, List<String>> headers) {
        Vector with(Map<String, List<String>> others) {
            return new Vector(name, scheme, secret, url, type, body, others);
        }

        Vector with(String header, String... values) {
            var others = new LinkedHashMap<>(headers);
            others.put(header, List.of(values));
            return with(others);
        }

        Vector saying(String other) {
            return new Vector(name, scheme, secret, url, type, other, headers);
        }

        Vector trusting(String other) {
            return new Vector(name, scheme, other, url, type, body, headers);
        }

        /** The header that holds the signature. */
        String signed() {
            return headers.keySet().stream()
                    .filter(header -> header.matches("(?i).*(signature|token).*"))
                    .findFirst()
                    .orElseThrow();
        }

        String signature() {
            return headers.get(signed()).getFirst();
        }

        Arrival arrival() {
            URI uri = URI.create(url.isEmpty() ? "https://host/" : url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new Arrival(
                    uri.getRawPath() + query,
                    type,
                    name -> values(name),
                    body.getBytes(StandardCharsets.UTF_8));
        }

        private List<String> values(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .flatMap(one -> one.getValue().stream())
                    .toList();
        }

        /** What it was signed at; now for the schemes without a time. */
        Instant time() {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().toLowerCase(Locale.ROOT).contains("timestamp"))
                    .map(one -> Instant.ofEpochSecond(Long.parseLong(one.getValue().getFirst())))
                    .findFirst()
                    .orElse(Instant.EPOCH);
        }

        boolean isTimed() {
            return !time().equals(Instant.EPOCH);
        }

        boolean accepted(Instant now) {
            return entrance(() -> now).genuine(arrival());
        }

        Mail opened() throws Unreadable {
            return entrance(this::time).open(arrival());
        }

        private Entrance entrance(InstantSource clock) {
            Secrets secrets = Secrets.of(secret);
            var table = Vte.table();
            return switch (scheme) {
                case "twilio" -> new TwilioEntrance(twilio(secrets), table);
                case "slack" -> new SlackEntrance(new SlackSettings(secrets), table, clock);
                case "standard-webhooks" ->
                        new StandardEntrance(new StandardSettings(secrets), table, clock);
                case "telegram" -> new TelegramEntrance(new TelegramSettings(secrets, "1"), table);
                default -> meta(new MetaSettings(secrets, Optional.empty()));
            };
        }

        private Entrance meta(MetaSettings settings) {
            return name.contains("whatsapp")
                    ? new WhatsAppEntrance(settings, Vte.table())
                    : new MessengerEntrance(settings, Vte.table());
        }

        private TwilioSettings twilio(Secrets secrets) {
            URI uri = URI.create(url);
            String base = uri.getScheme() + "://" + uri.getHost();
            return new TwilioSettings(
                    secrets, base, "AC1", "", Endpoint.of("https://api.twilio.com"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> all() {
        var recorded = Vte.recorded("webhook-vectors.json");
        return StreamSupport.stream(recorded.spliterator(), false).map(Vectors::vector);
    }

    static Vector named(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Vector vector(JsonNode node) {
        var headers = new LinkedHashMap<String, List<String>>();
        node.get("headers")
                .properties()
                .forEach(one -> headers.put(one.getKey(), List.of(one.getValue().asText())));
        return new Vector(
                node.get("name").asText(),
                node.get("scheme").asText(),
                node.get("secret").asText(),
                node.path("url").asText(""),
                node.get("contentType").asText(),
                node.get("body").asText(),
                headers);
    }

    /** The same request with something wrong with it, by what is wrong. */
    static Map<String, Vector> spoilt(Vector good) {
        String header = good.signed();
        String signature = good.signature();
        var spoilt = new LinkedHashMap<String, Vector>();
        var without = new LinkedHashMap<>(good.headers());
        without.remove(header);
        spoilt.put("no signature", good.with(without));
        spoilt.put("an empty one", good.with(header, ""));
        spoilt.put("two", good.with(header, signature, signature));
        spoilt.put("cut off", good.with(header, signature.substring(0, signature.length() - 1)));
        spoilt.put("in capitals", good.with(header, signature.toUpperCase(Locale.ROOT)));
        spoilt.put("of another scheme", good.with(header, "sha1=" + signature));
        spoilt.put("of another secret", good.trusting(other(good)));
        if (!good.scheme().equals("telegram")) {
            spoilt.put("another byte", good.saying(flipped(good.body())));
            spoilt.put("a space more", good.saying(good.body() + " "));
            spoilt.put("nothing", good.saying(""));
        }
        return spoilt;
    }

    private static String other(Vector good) {
        return good.scheme().startsWith("standard")
                ? "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                : "another-secret-of-ours";
    }

    private static String flipped(String body) {
        int middle = body.length() / 2;
        return body.substring(0, middle)
                + (char) (body.charAt(middle) ^ 1)
                + body.substring(middle + 1);
    }
}
