package assistant.cli;

import assistant.channel.Secrets;
import assistant.channel.meta.MetaSettings;
import assistant.channel.slack.SlackSettings;
import assistant.channel.standard.StandardSettings;
import assistant.channel.telegram.TelegramSettings;
import assistant.channel.twilio.TwilioSettings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the platforms and we know each other by, from the settings. */
final class Known {
    private Known() {}

    static TwilioSettings by(Platforms.Twilio given) {
        return new TwilioSettings(
                secrets(given.tokens()),
                given.publicUrl().base().toString(),
                given.accountSid(),
                given.from().orElse(""),
                given.api());
    }

    static MetaSettings by(Platforms.WhatsApp given) {
        return new MetaSettings(secrets(given.appSecrets()), verify(given.verifyToken()));
    }

    static MetaSettings by(Platforms.Messenger given) {
        return new MetaSettings(secrets(given.appSecrets()), verify(given.verifyToken()));
    }

    static TelegramSettings by(Platforms.Telegram given) {
        return new TelegramSettings(
                secrets(given.secrets()), given.token().value().split(":", 2)[0]);
    }

    static SlackSettings by(Platforms.Slack given) {
        return new SlackSettings(secrets(given.signingSecrets()));
    }

    static StandardSettings by(Platforms.Webhook given) {
        return new StandardSettings(secrets(given.secrets()));
    }

    private static Secrets secrets(List<Secret> secrets) {
        return Secrets.of(secrets.stream().map(Secret::value).collect(Collectors.joining(",")));
    }

    private static Optional<Secrets> verify(Optional<Secret> token) {
        return token.map(secret -> Secrets.of(secret.value()));
    }
}
