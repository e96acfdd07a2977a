package assistant.cli;

import assistant.channel.Branch;
import assistant.channel.meta.GraphCarrier;
import assistant.channel.meta.MessengerEntrance;
import assistant.channel.meta.MessengerPlatform;
import assistant.channel.meta.WhatsAppEntrance;
import assistant.channel.meta.WhatsAppPlatform;
import assistant.channel.slack.SlackCarrier;
import assistant.channel.slack.SlackEntrance;
import assistant.channel.slack.SlackPlatform;
import assistant.channel.standard.StandardCarrier;
import assistant.channel.standard.StandardEntrance;
import assistant.channel.standard.StandardPlatform;
import assistant.channel.telegram.TelegramCarrier;
import assistant.channel.telegram.TelegramEntrance;
import assistant.channel.telegram.TelegramPlatform;
import assistant.channel.twilio.TwilioCarrier;
import assistant.channel.twilio.TwilioEntrance;
import assistant.channel.twilio.TwilioPlatform;
import assistant.conversation.Channel;
import assistant.decision.DecisionTable;
import assistant.dialog.PlatformWords;
import assistant.script.Script;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    private Branch twilio(Platforms.Twilio given) {
        var settings = Known.by(given);
        return new Branch(
                new TwilioEntrance(settings, table),
                new TwilioPlatform(words, settings.from()),
                new TwilioCarrier(settings));
    }

    private Branch whatsApp(Platforms.WhatsApp given) {
        return new Branch(
                new WhatsAppEntrance(Known.by(given), table),
                new WhatsAppPlatform(words, given.phoneId()),
                new GraphCarrier(Channel.WHATSAPP, given.api(), given.token().value()));
    }

    private Branch messenger(Platforms.Messenger given) {
        return new Branch(
                new MessengerEntrance(Known.by(given), table),
                new MessengerPlatform(),
                new GraphCarrier(Channel.MESSENGER, given.api(), given.token().value()));
    }

    private Branch telegram(Platforms.Telegram given) {
        return new Branch(
                new TelegramEntrance(Known.by(given), table),
                new TelegramPlatform(),
                new TelegramCarrier(given.api(), given.token().value()));
    }

    private Branch slack(Platforms.Slack given) {
        return new Branch(
                new SlackEntrance(Known.by(given), table, clock),
                new SlackPlatform(),
                new SlackCarrier(given.api(), given.botToken().value()));
    }

    private Branch standard(Platforms.Webhook given) {
        var settings = Known.by(given);
        return new Branch(
                new StandardEntrance(settings, table, clock),
                new StandardPlatform(),
                new StandardCarrier(given.callback(), settings.secrets()));
    }
}
