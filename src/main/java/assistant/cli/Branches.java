package assistant.cli;

import assistant.channel.Branch;
import assistant.channel.Endpoint;
import assistant.channel.Secrets;
import assistant.channel.meta.GraphCarrier;
import assistant.channel.meta.MessengerEntrance;
import assistant.channel.meta.MessengerPlatform;
import assistant.channel.meta.MetaSettings;
import assistant.channel.meta.WhatsAppEntrance;
import assistant.channel.meta.WhatsAppPlatform;
import assistant.channel.slack.SlackCarrier;
import assistant.channel.slack.SlackEntrance;
import assistant.channel.slack.SlackPlatform;
import assistant.channel.slack.SlackSettings;
import assistant.channel.standard.StandardCarrier;
import assistant.channel.standard.StandardEntrance;
import assistant.channel.standard.StandardPlatform;
import assistant.channel.standard.StandardSettings;
import assistant.channel.telegram.TelegramCarrier;
import assistant.channel.telegram.TelegramEntrance;
import assistant.channel.telegram.TelegramPlatform;
import assistant.channel.telegram.TelegramSettings;
import assistant.channel.twilio.TwilioCarrier;
import assistant.channel.twilio.TwilioEntrance;
import assistant.channel.twilio.TwilioPlatform;
import assistant.channel.twilio.TwilioSettings;
import assistant.conversation.Channel;
import assistant.decision.DecisionTable;
import assistant.dialog.PlatformWords;
import assistant.script.Script;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up the platforms that the settings name. */
final class Branches {
    private final DecisionTable table;
    private final PlatformWords words;
    private final InstantSource clock;

    private Branches(Script script, InstantSource clock) {
        this.table = script.dialog().table();
        this.words = PlatformWords.of(script.dialog().messages());
        this.clock = clock;
    }

    static List<Branch> of(Platforms platforms, Script script, InstantSource clock) {
        var branches = new Branches(script, clock);
        return Stream.of(
                        platforms.twilio().map(branches::twilio),
                        platforms.whatsApp().map(branches::whatsApp),
                        platforms.messenger().map(branches::messenger),
                        platforms.telegram().map(branches::telegram),
                        platforms.slack().map(branches::slack),
                        platforms.webhook().map(branches::standard))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Secrets secrets(List<Secret> secrets) {
        return Secrets.of(secrets.stream().map(Secret::value).collect(Collectors.joining(",")));
    }

    private static Optional<Secrets> verify(Optional<Secret> token) {
        return token.map(secret -> Secrets.of(secret.value()));
    }

    private Branch twilio(Platforms.Twilio given) {
        var settings =
                new TwilioSettings(
                        secrets(given.tokens()),
                        given.publicUrl().toString(),
                        given.accountSid(),
                        given.from().orElse(""),
                        Endpoint.of(given.api().toString()));
        return new Branch(
                new TwilioEntrance(settings, table),
                new TwilioPlatform(words, settings.from()),
                new TwilioCarrier(settings));
    }

    private Branch whatsApp(Platforms.WhatsApp given) {
        Endpoint api = Endpoint.of(given.api().toString());
        var settings = new MetaSettings(secrets(given.appSecrets()), verify(given.verifyToken()));
        return new Branch(
                new WhatsAppEntrance(settings, table),
                new WhatsAppPlatform(words, given.phoneId()),
                new GraphCarrier(Channel.WHATSAPP, api, given.token().value()));
    }

    private Branch messenger(Platforms.Messenger given) {
        Endpoint api = Endpoint.of(given.api().toString());
        var settings = new MetaSettings(secrets(given.appSecrets()), verify(given.verifyToken()));
        return new Branch(
                new MessengerEntrance(settings, table),
                new MessengerPlatform(),
                new GraphCarrier(Channel.MESSENGER, api, given.token().value()));
    }

    private Branch telegram(Platforms.Telegram given) {
        String token = given.token().value();
        var settings = new TelegramSettings(secrets(given.secrets()), token.split(":", 2)[0]);
        return new Branch(
                new TelegramEntrance(settings, table),
                new TelegramPlatform(),
                new TelegramCarrier(Endpoint.of(given.api().toString()), token));
    }

    private Branch slack(Platforms.Slack given) {
        var settings = new SlackSettings(secrets(given.signingSecrets()));
        return new Branch(
                new SlackEntrance(settings, table, clock),
                new SlackPlatform(),
                new SlackCarrier(Endpoint.of(given.api().toString()), given.botToken().value()));
    }

    private Branch standard(Platforms.Webhook given) {
        var settings = new StandardSettings(secrets(given.secrets()));
        return new Branch(
                new StandardEntrance(settings, table, clock),
                new StandardPlatform(),
                new StandardCarrier(Endpoint.of(given.callback().toString()), settings.secrets()));
    }
}
