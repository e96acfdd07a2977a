package assistant.cli;

import assistant.channel.Caller;
import assistant.channel.meta.MessengerCaller;
import assistant.channel.meta.WhatsAppCaller;
import assistant.channel.slack.SlackCaller;
import assistant.channel.standard.StandardCaller;
import assistant.channel.telegram.TelegramCaller;
import assistant.channel.twilio.TwilioCaller;

import java.util.Locale;
import java.util.Optional;

/** The platforms by the word that names them, with how each signs. */
enum Callers {
    TWILIO(Setting.TWILIO_AUTH_TOKEN),
    WHATSAPP(Setting.WHATSAPP_TOKEN),
    MESSENGER(Setting.MESSENGER_TOKEN),
    TELEGRAM(Setting.TELEGRAM_SECRET),
    SLACK(Setting.SLACK_SIGNING_SECRET),
    STANDARD(Setting.WEBHOOK_SECRET);

    private final Setting first;

    /**
     * @param first what is set first for it; when it is, what else is missing is told
     */
    Callers(Setting first) {
        this.first = first;
    }

    /** How it signs; refused where it is not set up. */
    Caller in(Platforms platforms) throws Stop {
        Optional<? extends Caller> there = caller(platforms);
        if (there.isPresent()) {
            return there.get();
        }
        throw new Stop(
                Stop.USAGE,
                "%s is not set up: set %s, in this shell as for the server, and what is then named."
                        .formatted(this, first.variable()));
    }

    private Optional<? extends Caller> caller(Platforms all) {
        return switch (this) {
            case TWILIO -> all.twilio().map(Known::by).map(TwilioCaller::new);
            case WHATSAPP ->
                    all.whatsApp().map(one -> new WhatsAppCaller(Known.by(one), one.phoneId()));
            case MESSENGER -> all.messenger().map(Known::by).map(MessengerCaller::new);
            case TELEGRAM -> all.telegram().map(Known::by).map(TelegramCaller::new);
            case SLACK -> all.slack().map(Known::by).map(SlackCaller::new);
            case STANDARD -> all.webhook().map(Known::by).map(StandardCaller::new);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
