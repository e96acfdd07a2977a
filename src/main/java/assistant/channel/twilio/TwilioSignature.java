package assistant.channel.twilio;

import assistant.channel.Arrival;
import assistant.channel.Form;
import assistant.channel.Secrets;
import assistant.channel.Unreadable;
import assistant.source.Source;

import java.net.URI;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Twilio's signature: over the address that it called, and every field by name. */
final class TwilioSignature {
    private static final String HEADER = "X-Twilio-Signature";
    private static final Pattern BODY_HASH =
            Pattern.compile("[?&]bodySHA256=([0-9a-f]{64})(?:&|$)");

    private final Secrets tokens;
    private final String publicUrl;

    TwilioSignature(Secrets tokens, String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    boolean fits(Arrival arrival) {
        String given = arrival.only(HEADER).orElse("");
        try {
            String fields = isForm(arrival) ? fields(Form.of(arrival.body())) : "";
            return (isForm(arrival) || hashFits(arrival)) && fits(given, arrival.target(), fields);
        } catch (Unreadable | IllegalArgumentException bad) {
            return false;
        }
    }

    static boolean isForm(Arrival arrival) {
        return arrival.type().equals("application/x-www-form-urlencoded");
    }

    private boolean fits(String given, String target, String fields) {
        return addresses(target).stream()
                .map(
                        address ->
                                tokens.any(
                                        token ->
                                                Secrets.same(sign(token, address + fields), given)))
                .reduce(false, Boolean::logicalOr);
    }

    /** Of what is not a form, the address carries the hash. */
    private static boolean hashFits(Arrival arrival) {
        var hash = BODY_HASH.matcher(arrival.target());
        return hash.find() && Secrets.same(hash.group(1), Source.sha256(arrival.body()));
    }

    private static String fields(Form form) {
        return form.fields().stream()
                .sorted(Comparator.comparing(Form.Field::name))
                .map(field -> field.name() + field.value())
                .collect(Collectors.joining());
    }

    /** Twilio signs with the port or without it. */
    private List<String> addresses(String target) {
        String address = publicUrl + target;
        URI uri = URI.create(publicUrl);
        String port = uri.getScheme().equals("https") ? ":443" : ":80";
        String authority = uri.getRawAuthority();
        String other =
                authority.endsWith(port)
                        ? authority.substring(0, authority.length() - port.length())
                        : uri.getPort() < 0 ? authority + port : authority;
        return List.of(address, address.replaceFirst(Pattern.quote(authority), other));
    }

    static String sign(String token, String text) {
        byte[] hash = Secrets.hmac("HmacSHA1", Secrets.bytes(token), Secrets.bytes(text));
        return Base64.getEncoder().encodeToString(hash);
    }

    /** The signature of a form sent to an address, as Twilio makes it. */
    static String of(String token, String address, Form form) {
        return sign(token, address + fields(form));
    }
}
