package assistant.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting there is: its option, its variable, its default and what it is for. */
enum Setting {
    PORT("PORT", "7070", "Where it listens; 0 takes a free one."),
    HOST("HOST", "127.0.0.1", "The address it listens on."),
    ADMIN_PORT(
            "PORT",
            "",
            "Metrics and the operators' page listen there; unset: on the same port, for loopback"
                    + " peers alone."),
    DIALOGS("DIR", "", "Another topic folder than the one it comes with."),
    DATA("DIR", "data", "Folder of the embedded store."),
    DATABASE(
            "URL",
            "",
            "jdbc:postgresql://... is shared by all nodes; memory: keeps nothing. A password in it"
                    + " only by variable."),
    MASTER_KEY(Kind.SECRETS, "", "Wraps the data keys; made at the first start where unset."),
    RETENTION(
            "LIST",
            "web=P1D,kiosk=PT10M,platforms=P30D",
            "Idle time after which a conversation is erased."),
    RATE_LIMIT("on|off", "on", "'off' only for measuring."),
    RATE_CONVERSATIONS("N", "60", "New conversations a minute from one address."),
    RATE_REQUESTS("N", "1200", "Requests a minute from one address."),
    TRUSTED_PROXY("LIST", "", "Addresses or networks whose X-Forwarded-For is believed."),
    KIOSK_ADDRESSES("LIST", "", "Addresses or networks with limits ten times as high."),
    ALLOWED_ORIGINS("LIST", "", "Sites that may embed the chat, such as https://clinic.example."),
    DRAIN(
            "SECONDS",
            "0",
            "How long it still serves after SIGTERM while /health/ready is red, so that a load"
                    + " balancer turns to others first."),
    EMERGENCY_NUMBER("NUMBER", "911", "Shown in alarms."),
    CRISIS_NUMBER(
            "NUMBER", "", "Shown to someone who may harm themselves; 988 with 911, else none."),
    LOG("json|text", "json", "Log lines for machines or for people; -v is the latter."),
    PUBLIC_URL("URL", "", "What Twilio signs; required with Twilio."),
    TWILIO_AUTH_TOKEN(Kind.SECRETS, "", "SMS and WhatsApp by Twilio."),
    TWILIO_ACCOUNT_SID("SID", "", "The account that sends."),
    TWILIO_FROM("NUMBER", "", "Where replies go out when the address written to is not known."),
    TWILIO_API("URL", "https://api.twilio.com", "Twilio's API."),
    META_APP_SECRET(Kind.SECRETS, "", "WhatsApp Cloud and Messenger."),
    META_VERIFY_TOKEN(Kind.SECRET, "", "What Meta says in its handshake."),
    META_API("URL", "https://graph.facebook.com/v25.0", "Meta's API."),
    WHATSAPP_TOKEN(Kind.SECRET, "", "Sends by WhatsApp Cloud."),
    WHATSAPP_PHONE_ID("ID", "", "The number that sends by WhatsApp Cloud."),
    MESSENGER_TOKEN(Kind.SECRET, "", "Sends by Messenger."),
    TELEGRAM_TOKEN(Kind.SECRET, "", "Sends by Telegram."),
    TELEGRAM_SECRET(Kind.SECRETS, "", "What Telegram says with every message."),
    TELEGRAM_API("URL", "https://api.telegram.org", "Telegram's API."),
    SLACK_SIGNING_SECRET(Kind.SECRETS, "", "Slack."),
    SLACK_BOT_TOKEN(Kind.SECRET, "", "Sends by Slack."),
    SLACK_API("URL", "https://slack.com/api", "Slack's API."),
    WEBHOOK_SECRET(Kind.SECRETS, "", "Any other platform, by Standard Webhooks."),
    WEBHOOK_CALLBACK("URL", "", "Where replies to that platform go.");

    /** Whether it may be said aloud, and how many values it takes. */
    enum Kind {
        PLAIN,
        SECRET,
        /** Two of them, separated by a comma, while they are rotated. */
        SECRETS
    }

    private static final String PREFIX = "VTE_";
    private static final String FILE = "_FILE";

    private final Kind kind;
    private final String label;
    private final String standard;
    private final String what;

    Setting(String label, String standard, String what) {
        this.kind = Kind.PLAIN;
        this.label = label;
        this.standard = standard;
        this.what = what;
    }

    Setting(Kind kind, String standard, String what) {
        this.kind = kind;
        this.label = "SECRET";
        this.standard = standard;
        this.what = what;
    }

    String variable() {
        return PREFIX + name();
    }

    /** The variable that names a file with the secret in it. */
    String fileVariable() {
        return variable() + FILE;
    }

    /** Such as {@code --emergency-number}; for settings that are no secret. */
    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean secret() {
        return kind != Kind.PLAIN;
    }

    boolean rotates() {
        return kind == Kind.SECRETS;
    }

    String label() {
        return label;
    }

    Optional<String> standard() {
        return Optional.of(standard).filter(text -> !text.isEmpty());
    }

    String what() {
        return what;
    }

    static boolean isOurs(String variable) {
        return variable.startsWith(PREFIX);
    }

    /** Every variable that is read. */
    static Stream<String> variables() {
        return Stream.of(values())
                .flatMap(
                        one ->
                                one.secret()
                                        ? Stream.of(one.variable(), one.fileVariable())
                                        : Stream.of(one.variable()));
    }
}
