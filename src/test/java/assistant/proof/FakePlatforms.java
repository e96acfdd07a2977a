package assistant.proof;

import assistant.Vte;
import assistant.channel.Caller;
import assistant.channel.Carrier;
import assistant.channel.Endpoint;
import assistant.channel.Entrance;
import assistant.channel.Secrets;
import assistant.channel.meta.GraphCarrier;
import assistant.channel.meta.MessengerCaller;
import assistant.channel.meta.MessengerEntrance;
import assistant.channel.meta.MessengerPlatform;
import assistant.channel.meta.MetaSettings;
import assistant.channel.meta.WhatsAppCaller;
import assistant.channel.meta.WhatsAppEntrance;
import assistant.channel.meta.WhatsAppPlatform;
import assistant.channel.slack.SlackCaller;
import assistant.channel.slack.SlackCarrier;
import assistant.channel.slack.SlackEntrance;
import assistant.channel.slack.SlackPlatform;
import assistant.channel.slack.SlackSettings;
import assistant.channel.standard.StandardCaller;
import assistant.channel.standard.StandardCarrier;
import assistant.channel.standard.StandardEntrance;
import assistant.channel.standard.StandardPlatform;
import assistant.channel.standard.StandardSettings;
import assistant.channel.telegram.TelegramCaller;
import assistant.channel.telegram.TelegramCarrier;
import assistant.channel.telegram.TelegramEntrance;
import assistant.channel.telegram.TelegramPlatform;
import assistant.channel.telegram.TelegramSettings;
import assistant.channel.twilio.TwilioCaller;
import assistant.channel.twilio.TwilioCarrier;
import assistant.channel.twilio.TwilioEntrance;
import assistant.channel.twilio.TwilioPlatform;
import assistant.channel.twilio.TwilioSettings;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Platform;
import assistant.dialog.PlatformWords;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** All six platforms on this machine: they sign as the real ones do, and record every call. */
public final class FakePlatforms implements AutoCloseable {
    public static final List<Channel> CHANNELS =
            List.of(
                    Channel.TWILIO,
                    Channel.WHATSAPP,
                    Channel.MESSENGER,
                    Channel.TELEGRAM,
                    Channel.SLACK,
                    Channel.STANDARD);

    /** What every platform but the last signs with. */
    public static final String KEY = "kJ8fQ2mVx7LpT4wZr9Hs";

    /** What Standard Webhooks are signed with. */
    public static final String WEBHOOK = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static final String BOT = "123456:kJ8fQ2mVx7LpT4wZr9Hs";
    private static final String PHONE = "106540352242922";
    private static final String NUMBER = "+15005550006";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final MetaSettings META =
            new MetaSettings(Secrets.of(KEY), Optional.of(Secrets.of(KEY)));
    private static final TelegramSettings TELEGRAM =
            new TelegramSettings(Secrets.of(KEY), BOT.split(":", 2)[0]);
    private static final SlackSettings SLACK = new SlackSettings(Secrets.of(KEY));
    private static final StandardSettings STANDARD = new StandardSettings(Secrets.of(WEBHOOK));
    private static final TwilioSettings TWILIO =
            new TwilioSettings(
                    Secrets.of(KEY),
                    "https://bot.example.org",
                    "AC1",
                    NUMBER,
                    Endpoint.of("https://api.twilio.com"));

    /**
     * A call that came.
     *
     * @param server which of the servers made it, by the number it was given
     * @param place where it goes on the platform
     * @param path what was called, below the platform's own address
     */
    public record Call(
            Channel channel,
            int server,
            String place,
            String path,
            HttpHeaders headers,
            String body) {
        /** Its webhook-id; empty on the platforms that have none. */
        public String id() {
            return headers.firstValue("webhook-id").orElse("");
        }
    }

    /** How a platform takes a call, if it does. */
    public interface Mood {
        /** Whether it is taken; if not, this has answered it as it likes. */
        boolean takes(HttpExchange call) throws IOException;
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<Channel, Mood> moods = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> tries = new EnumMap<>(Channel.class);

    /** Each at an address of its own; both of Meta's at one. */
    private final Map<String, HttpServer> hosts = new HashMap<>();

    public FakePlatforms() throws IOException {
        for (String host : List.of("twilio", "meta", "telegram", "slack", "standard")) {
            hosts.put(host, listening(0));
        }
    }

    private HttpServer listening(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var http = HttpServer.create(address, 1024);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
        return http;
    }

    /** Where the platforms are that are called there. */
    public static String host(Channel channel) {
        boolean meta = channel == Channel.WHATSAPP || channel == Channel.MESSENGER;
        return meta ? "meta" : channel.word();
    }

    private String base(String host, int server) {
        int port = hosts.get(host).getAddress().getPort();
        return "http://127.0.0.1:%d/%d/%s".formatted(port, server, host);
    }

    /** Nobody listens there any more, until what is given back is run. */
    public Restart out(String host) throws IOException {
        HttpServer http = hosts.get(host);
        int port = http.getAddress().getPort();
        http.stop(0);
        return () -> hosts.put(host, listening(port));
    }

    /** Listens again. */
    public interface Restart {
        void run() throws IOException;
    }

    /** From now on it is in this mood. */
    public synchronized void mood(Channel channel, Mood mood) {
        moods.put(channel, mood);
    }

    /** How often it was called, whether it took the call or not. */
    public synchronized int tries(Channel channel) {
        return tries.getOrDefault(channel, 0);
    }

    private synchronized Mood tried(Channel channel) {
        tries.merge(channel, 1, Integer::sum);
        notifyAll();
        return moods.getOrDefault(channel, call -> true);
    }

    /** The settings of a server. */
    public Map<String, String> variables(int server) {
        var all = new HashMap<String, String>();
        all.put("VTE_PUBLIC_URL", TWILIO.publicUrl());
        all.put("VTE_TWILIO_AUTH_TOKEN", KEY);
        all.put("VTE_TWILIO_ACCOUNT_SID", TWILIO.accountSid());
        all.put("VTE_TWILIO_FROM", NUMBER);
        all.put("VTE_TWILIO_API", base("twilio", server));
        all.put("VTE_META_APP_SECRET", KEY);
        all.put("VTE_META_VERIFY_TOKEN", KEY);
        all.put("VTE_META_API", base("meta", server));
        all.put("VTE_WHATSAPP_TOKEN", KEY);
        all.put("VTE_WHATSAPP_PHONE_ID", PHONE);
        all.put("VTE_MESSENGER_TOKEN", KEY);
        all.put("VTE_TELEGRAM_TOKEN", BOT);
        all.put("VTE_TELEGRAM_SECRET", KEY);
        all.put("VTE_TELEGRAM_API", base("telegram", server));
        all.put("VTE_SLACK_SIGNING_SECRET", KEY);
        all.put("VTE_SLACK_BOT_TOKEN", KEY);
        all.put("VTE_SLACK_API", base("slack", server));
        all.put("VTE_WEBHOOK_SECRET", WEBHOOK);
        all.put("VTE_WEBHOOK_CALLBACK", base("standard", server));
        return all;
    }

    /** How a platform signs. */
    public static Caller caller(Channel channel) {
        return switch (channel) {
            case TWILIO -> new TwilioCaller(TWILIO);
            case WHATSAPP -> new WhatsAppCaller(META, PHONE);
            case MESSENGER -> new MessengerCaller(META);
            case TELEGRAM -> new TelegramCaller(TELEGRAM);
            case SLACK -> new SlackCaller(SLACK);
            case STANDARD -> new StandardCaller(STANDARD);
            case WEB, KIOSK -> throw new AssertionError(channel);
        };
    }

    public static Entrance entrance(Channel channel) {
        var table = Vte.table();
        return switch (channel) {
            case TWILIO -> new TwilioEntrance(TWILIO, table);
            case WHATSAPP -> new WhatsAppEntrance(META, table);
            case MESSENGER -> new MessengerEntrance(META, table);
            case TELEGRAM -> new TelegramEntrance(TELEGRAM, table);
            case SLACK -> new SlackEntrance(SLACK, table, Clock.systemUTC());
            case STANDARD -> new StandardEntrance(STANDARD, table, Clock.systemUTC());
            case WEB, KIOSK -> throw new AssertionError(channel);
        };
    }

    public static List<Platform> platforms() {
        var words = PlatformWords.of(Vte.dialog().messages());
        return List.of(
                new TwilioPlatform(words, NUMBER),
                new WhatsAppPlatform(words, PHONE),
                new MessengerPlatform(),
                new TelegramPlatform(),
                new SlackPlatform(),
                new StandardPlatform());
    }

    /** One whose patients write from all of them. */
    public static Assistant assistant(Conversations kept, List<Platform> platforms) {
        return new Assistant(
                Vte.script(),
                Map.of("number", "911", "crisis", "988"),
                kept,
                Map.of(),
                platforms,
                Clock.systemUTC(),
                new SecureRandom());
    }

    /** How a server reaches them. */
    public List<Carrier> carriers(int server) {
        Endpoint meta = Endpoint.of(base("meta", server));
        Endpoint twilio = Endpoint.of(base("twilio", server));
        return List.of(
                new TwilioCarrier(
                        new TwilioSettings(
                                TWILIO.tokens(),
                                TWILIO.publicUrl(),
                                TWILIO.accountSid(),
                                NUMBER,
                                twilio)),
                new GraphCarrier(Channel.WHATSAPP, meta, KEY),
                new GraphCarrier(Channel.MESSENGER, meta, KEY),
                new TelegramCarrier(Endpoint.of(base("telegram", server)), BOT),
                new SlackCarrier(Endpoint.of(base("slack", server)), KEY),
                new StandardCarrier(Endpoint.of(base("standard", server)), STANDARD.secrets()));
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String[] path = call.getRequestURI().getPath().split("/", 4);
        boolean whatsApp = path.length > 3 && path[3].startsWith(PHONE);
        var channel =
                path[2].equals("meta")
                        ? whatsApp ? Channel.WHATSAPP : Channel.MESSENGER
                        : Channel.of(path[2]).orElseThrow();
        var headers = HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true);
        String below = path.length > 3 ? "/" + path[3] : "";
        int server = Integer.parseInt(path[1]);
        if (!tried(channel).takes(call)) {
            return;
        }
        record(new Call(channel, server, place(channel, body), below, headers, body));
        byte[] said = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, said.length);
        call.getResponseBody().write(said);
        call.close();
    }

    private static String place(Channel channel, String body) throws IOException {
        if (channel == Channel.TWILIO) {
            String to = body.replaceAll("(?:.*&)?To=([^&]*).*", "$1");
            return URLDecoder.decode(to, StandardCharsets.UTF_8);
        }
        JsonNode json = JSON.readTree(body);
        return switch (channel) {
            case WHATSAPP -> json.path("to").asText();
            case MESSENGER -> json.path("recipient").path("id").asText();
            case TELEGRAM -> json.path("chat_id").asText();
            case SLACK -> json.path("channel").asText();
            default -> json.path("data").path("conversation").asText();
        };
    }

    private synchronized void record(Call call) {
        calls.add(call);
        notifyAll();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many calls came. */
    public synchronized int count() {
        return calls.size();
    }

    /** Waits for calls until it is so. */
    public synchronized void await(BooleanSupplier so) throws InterruptedException {
        while (!so.getAsBoolean()) {
            wait();
        }
    }

    @Override
    public void close() {
        hosts.values().forEach(http -> http.stop(0));
    }
}
