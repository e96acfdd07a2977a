package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class SettingsTest {
    private static final String LONG = "kJ8fQ2mVx7LpT4wZr9Hs";
    private static final String WEBHOOK = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private static Settings settings(String... pairs) throws Stop {
        return Settings.of(Given.of(Map.of(), variables(pairs)));
    }

    private static Map<String, String> variables(String... pairs) {
        var variables = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return variables;
    }

    private static String refusal(String... pairs) {
        Stop stop = assertThrows(Stop.class, () -> settings(pairs));
        assertEquals(Stop.USAGE, stop.code());
        return String.valueOf(stop.getMessage());
    }

    @Test
    void nothingSetIsAWorkingServer() throws Stop {
        Settings settings = settings();
        assertEquals(7070, settings.port());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(Path.of("data"), settings.data());
        assertEquals(Map.of("number", "911", "crisis", "988"), settings.place());
        assertTrue(settings.rates().on());
        assertTrue(settings.platforms().twilio().isEmpty());
    }

    @Test
    void anOptionCountsBeforeItsVariable() throws Stop {
        var given = Given.of(Map.of(Setting.PORT, "81"), Map.of("VTE_PORT", "82"));
        assertEquals(81, Settings.of(given).port());
        assertEquals(82, settings("VTE_PORT", "82").port());
    }

    @Test
    void whatIsWrongIsToldWhateverSignsStandInIt() {
        String text = refusal("VTE_HOST", "100%d of {0}", "VTE_DATA", "a\0b");
        assertTrue(text.contains("VTE_HOST is '100%d of {0}'"), text);
        assertTrue(text.contains("VTE_DATA is 'a\0b'"), text);
    }

    @Test
    void blankIsUnset() throws Stop {
        assertEquals(7070, settings("VTE_PORT", " ", "VTE_CRISIS_NUMBER", "").port());
    }

    @Test
    void anotherEmergencyNumberHasNoCrisisNumberUnlessOneIsSet() throws Stop {
        assertEquals(Map.of("number", "112"), settings("VTE_EMERGENCY_NUMBER", "112").place());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        String text =
                refusal(
                        "VTE_PROT", "7070",
                        "VTE_PORT", "no",
                        "VTE_RETENTION", "fax=P1D",
                        "VTE_RATE_LIMIT", "maybe",
                        "VTE_TRUSTED_PROXY", "proxy",
                        "VTE_ALLOWED_ORIGINS", "clinic.example",
                        "VTE_TWILIO_AUTH_TOKEN", "short");
        for (String expected :
                new String[] {
                    "VTE_PROT is no setting. Did you mean VTE_PORT?",
                    "VTE_PORT is 'no', but wants a number from 0 to 65535.",
                    "VTE_RETENTION: 'fax=P1D'",
                    "VTE_RATE_LIMIT is 'maybe', but wants off or on.",
                    "VTE_TRUSTED_PROXY: 'proxy'",
                    "VTE_ALLOWED_ORIGINS: 'clinic.example'",
                    "VTE_TWILIO_AUTH_TOKEN is too short",
                    "VTE_TWILIO_ACCOUNT_SID is needed too",
                    "VTE_PUBLIC_URL is needed too"
                }) {
            assertTrue(text.contains(expected), expected + " is not in:\n" + text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VTE_PORT, 65536",
        "VTE_ADMIN_PORT, 7070",
        "VTE_ADMIN_PORT, 0",
        "VTE_DATABASE, jdbc:mysql://host/db",
        "VTE_EMERGENCY_NUMBER, call us",
        "VTE_HOST, a b",
        "VTE_RATE_REQUESTS, 0",
        "VTE_KIOSK_ADDRESSES, 10.0.0.0/33",
        "VTE_LOG, xml",
        "VTE_WHATSAPP_TOKEN, kJ8fQ2mVx7LpT4wZr9Hs",
        "VTE_META_APP_SECRET, kJ8fQ2mVx7LpT4wZr9Hs",
        "VTE_TELEGRAM_SECRET, kJ8fQ2mVx7LpT4wZr9Hs",
        "VTE_SLACK_BOT_TOKEN, kJ8fQ2mVx7LpT4wZr9Hs",
        "VTE_WEBHOOK_CALLBACK, https://clinic.example/in",
        "VTE_TWILIO_FROM, +15551234567"
    })
    void aWrongOrHalfASettingIsRefusedByName(String variable, String value) {
        assertTrue(refusal(variable, value).contains(variable), variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://clinic.example",
                "https://169.254.169.254/latest",
                "https://[fe80::1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://2852039166/",
                "https://0xa9fea9fe/",
                "https://0251.0376.0251.0376/",
                "https://metadata.google.internal/",
                "https://METADATA.google.internal./",
                "https://0.0.0.0/",
                "https://[fd00:ec2::254]/",
                "https://name:word@clinic.example/",
                "https://clinic.example/?a=b",
                "ftp://clinic.example",
                "clinic.example",
                "http://127.0.0.1.clinic.example/",
                "https:///path"
            })
    void anAddressThatMayNotBeCalledIsRefused(String address) {
        String text = refusal("VTE_WEBHOOK_SECRET", WEBHOOK, "VTE_WEBHOOK_CALLBACK", address);
        assertTrue(text.contains("VTE_WEBHOOK_CALLBACK wants https"), text);
        assertFalse(text.contains("word"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://clinic.example/in",
                "https://10.1.2.3:8443/in",
                "http://127.0.0.1:9000",
                "http://localhost:9000/a",
                "http://[::1]:9000/"
            })
    void anAddressOfTheOperatorsIsTaken(String address) throws Stop {
        var settings = settings("VTE_WEBHOOK_SECRET", WEBHOOK, "VTE_WEBHOOK_CALLBACK", address);
        var webhook = settings.platforms().webhook().orElseThrow();
        assertEquals(address.replaceAll("/$", ""), webhook.callback().base().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme-changeme",
                "your-auth-token-here",
                "aaaaaaaaaaaaaaaaaaaa",
                "secret",
                "12345678901234567890",
                "<the auth token>",
                "8f742231b10e8888abcd99yyyzzz85a5"
            })
    void sampleSecretsAreRefusedAndNotRepeated(String secret) {
        String text =
                refusal("VTE_SLACK_SIGNING_SECRET", secret, "VTE_SLACK_BOT_TOKEN", "xoxb-" + LONG);
        assertTrue(text.contains("VTE_SLACK_SIGNING_SECRET is a sample"), text);
        assertFalse(text.contains(secret), text);
    }

    @Test
    void theSampleOfStandardWebhooksIsRefused() {
        String sample = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String callback = "https://clinic.example/";
        String text = refusal("VTE_WEBHOOK_SECRET", sample, "VTE_WEBHOOK_CALLBACK", callback);
        assertTrue(text.contains("VTE_WEBHOOK_SECRET is a sample"), text);
    }

    @Test
    void aSecretMayStandInAFileAndTwoOfThemWhileTheyAreRotated(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("token");
        Files.writeString(file, LONG + ", " + LONG + "new\n");
        var settings =
                settings(
                        "VTE_TWILIO_AUTH_TOKEN_FILE", file.toString(),
                        "VTE_TWILIO_ACCOUNT_SID", "AC0123",
                        "VTE_PUBLIC_URL", "https://bot.clinic.example");
        var twilio = settings.platforms().twilio().orElseThrow();
        assertEquals(
                java.util.List.of(new Secret(LONG), new Secret(LONG + "new")), twilio.tokens());
        assertFalse(settings.toString().contains(LONG), "a secret is shown");
    }

    @Test
    void aSecretGivenTwiceOrInAFileThatIsNotThereIsRefused() {
        String both = refusal("VTE_MASTER_KEY", LONG + LONG, "VTE_MASTER_KEY_FILE", "no/such");
        assertTrue(both.contains("VTE_MASTER_KEY and VTE_MASTER_KEY_FILE are both set"), both);
        String gone = refusal("VTE_MASTER_KEY_FILE", "no/such/file");
        assertTrue(gone.contains("VTE_MASTER_KEY_FILE names a file that cannot be read"), gone);
    }

    @Test
    void aPasswordInAnArgumentIsRefusedAndNotRepeated() {
        String url = "jdbc:postgresql://db/vte?user=vte&password=hunter2";
        var given = Given.of(Map.of(Setting.DATABASE, url), Map.of());
        Stop stop = assertThrows(Stop.class, () -> Settings.of(given));
        assertFalse(String.valueOf(stop.getMessage()).contains("hunter2"), stop::getMessage);
    }

    @Test
    void thePasswordOfADatabaseIsMasked() throws Stop {
        var settings = settings("VTE_DATABASE", "jdbc:postgresql://db/vte?password=hunter2&ssl=on");
        assertFalse(settings.toString().contains("hunter2"), settings::toString);
        assertEquals(
                "jdbc:postgresql://db/vte?password=********&ssl=on",
                settings.database().orElseThrow().toString());
    }

    @Test
    void noSecretIsAnOption() {
        var options = Main.commandLine().getSubcommands().get("serve").getCommandSpec();
        for (Setting setting : Setting.values()) {
            boolean there = options.findOption(setting.option()) != null;
            assertEquals(!setting.secret(), there, setting.variable());
        }
    }
}
