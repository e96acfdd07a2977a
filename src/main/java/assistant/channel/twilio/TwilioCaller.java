package assistant.channel.twilio;

import assistant.channel.Call;
import assistant.channel.Caller;
import assistant.channel.Form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs as Twilio does. */
public final class TwilioCaller implements Caller {
    private static final String PATH = "/webhooks/twilio";

    /** Where none of ours is set. */
    private static final String SOME_NUMBER = "+15550100000";

    private final TwilioSettings settings;

    public TwilioCaller(TwilioSettings settings) {
        this.settings = settings;
    }

    /** An SMS, from a number; a WhatsApp message where {@code whatsapp:} stands before it. */
    @Override
    public Call says(String user, String id, String text, Instant now) {
        boolean bare = !user.startsWith("whatsapp:") && !user.startsWith("+");
        var form =
                new Form(
                        List.of(
                                new Form.Field("MessageSid", id),
                                new Form.Field("AccountSid", settings.accountSid()),
                                new Form.Field("From", bare ? "+" + user : user),
                                new Form.Field("To", to(user)),
                                new Form.Field("Body", text),
                                new Form.Field("NumMedia", "0")));
        String signature =
                TwilioSignature.of(settings.tokens().first(), settings.publicUrl() + PATH, form);
        return new Call(
                PATH,
                "application/x-www-form-urlencoded",
                Map.of("X-Twilio-Signature", signature),
                coded(form));
    }

    private String to(String user) {
        String number = settings.from().isEmpty() ? SOME_NUMBER : settings.from();
        boolean whatsApp = user.startsWith("whatsapp:") && !number.startsWith("whatsapp:");
        return whatsApp ? "whatsapp:" + number : number;
    }

    private static String coded(Form form) {
        return form.fields().stream()
                .map(field -> field.name() + "=" + coded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
