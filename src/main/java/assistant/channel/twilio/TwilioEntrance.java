package assistant.channel.twilio;

import assistant.channel.Arrival;
import assistant.channel.Entrance;
import assistant.channel.Form;
import assistant.channel.Mail;
import assistant.channel.Press;
import assistant.channel.Unreadable;
import assistant.channel.Words;
import assistant.conversation.Address;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.decision.DecisionTable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Messages that Twilio brings, by SMS or WhatsApp. */
public final class TwilioEntrance implements Entrance {
    private static final int MOST = 64 * 1024;

    /** What carriers act on and answer themselves, in an SMS. */
    private static final Set<String> CARRIER =
            Set.of(
                    "STOP",
                    "STOPALL",
                    "UNSUBSCRIBE",
                    "CANCEL",
                    "END",
                    "QUIT",
                    "REVOKE",
                    "OPTOUT",
                    "START",
                    "UNSTOP",
                    "HELP",
                    "INFO");

    private final TwilioSignature signature;
    private final DecisionTable table;

    public TwilioEntrance(TwilioSettings settings, DecisionTable table) {
        this.signature = new TwilioSignature(settings.tokens(), settings.publicUrl());
        this.table = table;
    }

    @Override
    public Channel channel() {
        return Channel.TWILIO;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public boolean genuine(Arrival arrival) {
        return signature.fits(arrival);
    }

    @Override
    public Mail open(Arrival arrival) throws Unreadable {
        if (!TwilioSignature.isForm(arrival)) {
            return Mail.of(Optional.empty());
        }
        Form form = Form.of(arrival.body());
        if (form.repeats()) {
            throw new Unreadable();
        }
        return Mail.of(delivered(form));
    }

    private Optional<Delivered> delivered(Form form) throws Unreadable {
        if (form.value("MessageSid").isEmpty() || isForCarrier(form)) {
            return Optional.empty();
        }
        String from = form.need("From");
        var address = new Address(Channel.TWILIO, form.need("To"), from, from);
        String id = form.need("MessageSid");
        return message(form).map(message -> new Delivered(address, id, message));
    }

    private static boolean isForCarrier(Form form) {
        String body = form.value("Body").orElse("").strip().toUpperCase(Locale.ROOT);
        boolean sms = !form.value("From").orElse("").startsWith("whatsapp:");
        return form.value("OptOutType").isPresent() || sms && CARRIER.contains(body);
    }

    private Optional<Message> message(Form form) {
        var pressed = form.value("ButtonPayload").or(() -> form.value("ListId"));
        return pressed.filter(data -> !data.isBlank())
                .map(data -> Press.read(data, table))
                .or(() -> Words.message(form.value("Body").orElse("")));
    }
}
