package assistant.cli;

import static assistant.cli.Setting.*;

import assistant.channel.Endpoint;
import assistant.conversation.Channel;
import assistant.web.Addresses;
import assistant.web.Exposure;
import assistant.web.Origins;
import assistant.web.Rates;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The settings in force, checked together.
 *
 * @param adminPort where metrics and the operators' page listen, if apart
 * @param database where all nodes keep their conversations; {@link #MEMORY} keeps nothing
 * @param masterKeys none, one, or two while it is rotated: the first wraps, both unwrap
 * @param drain how long it still serves once it is told to stop
 * @param place what is filled into our words: {@code number} and, if there is one, {@code crisis}
 * @param forPeople whether log lines are for people rather than machines
 */
record Settings(
        int port,
        String host,
        Optional<Integer> adminPort,
        Optional<Path> dialogs,
        Path data,
        Optional<Database> database,
        List<Secret> masterKeys,
        Map<Channel, Duration> retention,
        Rates rates,
        Addresses trustedProxies,
        Origins origins,
        Duration drain,
        Map<String, String> place,
        boolean forPeople,
        Optional<Endpoint> publicUrl,
        Platforms platforms) {
    private static final String MEMORY = "memory:";
    private static final int SHORTEST_MASTER_KEY = 32;
    private static final int LONGEST_DRAIN = 600;
    private static final int MOST_A_MINUTE = 1_000_000;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{2,20}");
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9.:_-]+");
    private static final Pattern DATABASES = Pattern.compile("jdbc:postgresql://.+|memory:");
    private static final Pattern PASSWORD = Pattern.compile("(?i).*(password=|//[^/@]*:[^/@]*@).*");

    /** Where all nodes keep their conversations; a password may stand in its address. */
    record Database(String url) {
        /** Whether nothing is to be kept. */
        boolean memory() {
            return url.equals(MEMORY);
        }

        @Override
        public String toString() {
            return masked(url);
        }
    }

    /**
     * Reads and checks all of them.
     *
     * @throws Stop naming everything that is wrong
     */
    static Settings of(Given given) throws Stop {
        Reading reading = new Reading(given);
        Settings settings = read(reading);
        settings.contradictions(reading);
        if (!reading.faults().isEmpty()) {
            String between = System.lineSeparator() + "  ";
            throw new Stop(
                    Stop.USAGE,
                    "The settings are wrong; serve --help lists them all:"
                            + between
                            + String.join(between, reading.faults()));
        }
        return settings;
    }

    private static Settings read(Reading reading) {
        return new Settings(
                reading.port(PORT, 0).orElse(0),
                reading.text(HOST, HOST_NAME, "wants an address or a name").orElse(""),
                reading.port(ADMIN_PORT, 1),
                reading.path(DIALOGS),
                reading.path(DATA).orElse(Path.of("data")),
                database(reading),
                reading.secrets(MASTER_KEY, SHORTEST_MASTER_KEY),
                reading.as(RETENTION, Retention::of, Map.of()),
                rates(reading),
                reading.as(TRUSTED_PROXY, Addresses::of, Addresses.NONE),
                reading.as(ALLOWED_ORIGINS, Origins::of, Origins.NONE),
                Duration.ofSeconds(reading.number(DRAIN, 0, LONGEST_DRAIN).orElse(0)),
                place(reading),
                reading.is(LOG, "text", "json"),
                reading.quiet().address(PUBLIC_URL),
                Platforms.read(reading));
    }

    private static Optional<Database> database(Reading reading) {
        var url = reading.text(DATABASE);
        if (url.filter(text -> !DATABASES.matcher(text).matches()).isPresent()) {
            reading.fault(
                    "%s wants jdbc:postgresql://... or memory:.".formatted(DATABASE.variable()));
        }
        boolean argument = reading.from(DATABASE).equals(DATABASE.option());
        if (argument && url.filter(text -> PASSWORD.matcher(text).matches()).isPresent()) {
            reading.fault(
                    "A password in an argument can be read by others on this machine: put it in %s."
                            .formatted(DATABASE.variable()));
        }
        return url.map(Database::new);
    }

    private static Rates rates(Reading reading) {
        return new Rates(
                !reading.is(RATE_LIMIT, "off", "on"),
                reading.number(RATE_CONVERSATIONS, 1, MOST_A_MINUTE).orElse(1),
                reading.number(RATE_REQUESTS, 1, MOST_A_MINUTE).orElse(1),
                reading.as(KIOSK_ADDRESSES, Addresses::of, Addresses.NONE));
    }

    private static Map<String, String> place(Reading reading) {
        String wanted = "wants figures, such as 911";
        String number = reading.text(EMERGENCY_NUMBER, PHONE, wanted).orElse("911");
        var place = new HashMap<String, String>();
        place.put("number", number);
        reading.text(CRISIS_NUMBER, PHONE, wanted)
                .or(() -> Optional.of("988").filter(crisis -> number.equals("911")))
                .ifPresent(crisis -> place.put("crisis", crisis));
        return Map.copyOf(place);
    }

    private void contradictions(Reading reading) {
        if (port != 0 && adminPort.filter(admin -> admin == port).isPresent()) {
            reading.fault("VTE_ADMIN_PORT and VTE_PORT are the same. Give each its own.");
        }
    }

    /** What the server shows, and to whom. */
    Exposure exposure() {
        var admin = adminPort.map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Exposure(origins, rates, trustedProxies, admin);
    }

    /** An address of a database without its password. */
    static String masked(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1" + Secret.MASK)
                .replaceAll("//([^/@:]*):[^/@]*@", "//$1:" + Secret.MASK + "@");
    }
}
