package assistant.cli;

import static assistant.cli.Setting.*;

import assistant.channel.Endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The messaging platforms that are set up; one that is not is not there. */
record Platforms(
        Optional<Twilio> twilio,
        Optional<WhatsApp> whatsApp,
        Optional<Messenger> messenger,
        Optional<Telegram> telegram,
        Optional<Slack> slack,
        Optional<Webhook> webhook) {
    /** A key that messages are signed with. */
    private static final int SHORTEST_KEY = 12;

    private static final int SHORTEST_TOKEN = 8;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern NUMBER = Pattern.compile("(whatsapp:)?\\+?[0-9]{3,15}|MG\\w+");

    /**
     * @param tokens one, or two while it is rotated; so with every list of secrets here
     */
    record Twilio(
            Endpoint publicUrl,
            List<Secret> tokens,
            String accountSid,
            Optional<String> from,
            Endpoint api) {}

    record WhatsApp(
            List<Secret> appSecrets,
            Optional<Secret> verifyToken,
            Secret token,
            String phoneId,
            Endpoint api) {}

    record Messenger(
            List<Secret> appSecrets, Optional<Secret> verifyToken, Secret token, Endpoint api) {}

    record Telegram(List<Secret> secrets, Secret token, Endpoint api) {}

    record Slack(List<Secret> signingSecrets, Secret botToken, Endpoint api) {}

    record Webhook(List<Secret> secrets, Endpoint callback) {}

    static Platforms read(Reading reading) {
        return new Platforms(
                twilio(reading),
                whatsApp(reading),
                messenger(reading),
                telegram(reading),
                slack(reading),
                webhook(reading));
    }

    private static Optional<Twilio> twilio(Reading reading) {
        var tokens = reading.secrets(TWILIO_AUTH_TOKEN, SHORTEST_KEY);
        var account = reading.text(TWILIO_ACCOUNT_SID, WORD, "wants letters and figures");
        var from = reading.text(TWILIO_FROM, NUMBER, "wants a number such as +15551234567");
        var api = reading.address(TWILIO_API);
        var url = reading.address(PUBLIC_URL);
        if (reading.has(TWILIO_AUTH_TOKEN)) {
            reading.together(TWILIO_AUTH_TOKEN, TWILIO_ACCOUNT_SID, PUBLIC_URL);
        } else if (reading.has(TWILIO_ACCOUNT_SID)) {
            reading.needed(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);
        } else if (reading.has(TWILIO_FROM)) {
            reading.needed(TWILIO_FROM, TWILIO_AUTH_TOKEN);
        }
        return tokens.isEmpty() || account.isEmpty() || url.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Twilio(url.get(), tokens, account.get(), from, api.get()));
    }

    private static Optional<WhatsApp> whatsApp(Reading reading) {
        var secrets = meta(reading);
        var verify = reading.secret(META_VERIFY_TOKEN, SHORTEST_TOKEN);
        var token = reading.secret(WHATSAPP_TOKEN, SHORTEST_TOKEN);
        var phone = reading.text(WHATSAPP_PHONE_ID, WORD, "wants letters and figures");
        var api = reading.address(META_API);
        if (reading.has(WHATSAPP_TOKEN) || reading.has(WHATSAPP_PHONE_ID)) {
            reading.together(WHATSAPP_TOKEN, WHATSAPP_PHONE_ID, META_APP_SECRET);
        }
        return secrets.isEmpty() || token.isEmpty() || phone.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new WhatsApp(secrets, verify, token.get(), phone.get(), api.get()));
    }

    private static List<Secret> meta(Reading reading) {
        boolean sends = reading.has(WHATSAPP_TOKEN) || reading.has(MESSENGER_TOKEN);
        if (reading.has(META_APP_SECRET) && !sends) {
            reading.fault(
                    "%s is set, so %s or %s is needed too."
                            .formatted(
                                    META_APP_SECRET.variable(),
                                    WHATSAPP_TOKEN.variable(),
                                    MESSENGER_TOKEN.variable()));
        }
        if (reading.has(META_VERIFY_TOKEN) && !reading.has(META_APP_SECRET)) {
            reading.needed(META_VERIFY_TOKEN, META_APP_SECRET);
        }
        return reading.secrets(META_APP_SECRET, SHORTEST_KEY);
    }

    private static Optional<Messenger> messenger(Reading reading) {
        // Its faults are told with WhatsApp's.
        var quiet = reading.quiet();
        var secrets = quiet.secrets(META_APP_SECRET, SHORTEST_KEY);
        var verify = quiet.secret(META_VERIFY_TOKEN, SHORTEST_TOKEN);
        var api = quiet.address(META_API);
        var token = reading.secret(MESSENGER_TOKEN, SHORTEST_TOKEN);
        if (reading.has(MESSENGER_TOKEN)) {
            reading.together(MESSENGER_TOKEN, META_APP_SECRET);
        }
        return secrets.isEmpty() || token.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Messenger(secrets, verify, token.get(), api.get()));
    }

    private static Optional<Telegram> telegram(Reading reading) {
        var secrets = reading.secrets(TELEGRAM_SECRET, SHORTEST_TOKEN);
        var token = reading.secret(TELEGRAM_TOKEN, SHORTEST_TOKEN);
        var api = reading.address(TELEGRAM_API);
        reading.together(TELEGRAM_SECRET, TELEGRAM_TOKEN);
        for (Secret secret : secrets) {
            if (!WORD.matcher(secret.value()).matches()) {
                reading.fault(
                        "%s has letters, figures, _ and - alone."
                                .formatted(TELEGRAM_SECRET.variable()));
            }
        }
        return secrets.isEmpty() || token.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Telegram(secrets, token.get(), api.get()));
    }

    private static Optional<Slack> slack(Reading reading) {
        var secrets = reading.secrets(SLACK_SIGNING_SECRET, SHORTEST_KEY);
        var token = reading.secret(SLACK_BOT_TOKEN, SHORTEST_TOKEN);
        var api = reading.address(SLACK_API);
        reading.together(SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN);
        return secrets.isEmpty() || token.isEmpty() || api.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slack(secrets, token.get(), api.get()));
    }

    private static Optional<Webhook> webhook(Reading reading) {
        var secrets = reading.webhookSecrets(WEBHOOK_SECRET);
        var callback = reading.address(WEBHOOK_CALLBACK);
        reading.together(WEBHOOK_SECRET, WEBHOOK_CALLBACK);
        return secrets.isEmpty() || callback.isEmpty()
                ? Optional.empty()
                : Optional.of(new Webhook(secrets, callback.get()));
    }
}
