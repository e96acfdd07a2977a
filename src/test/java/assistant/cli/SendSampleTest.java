package assistant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.conversation.Channel;
import assistant.proof.Child;
import assistant.proof.FakePlatforms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Timeout(300)
class SendSampleTest {
    @TempDir Path folder;

    /** Its exit code, and then what it printed. */
    private static List<String> sent(Map<String, String> variables, String... arguments) {
        var all = new ArrayList<>(List.of("send-sample"));
        all.addAll(List.of(arguments));
        try (var command = Child.run(variables, "assistant.cli.Main", all.toArray(String[]::new))) {
            int code = command.end();
            return List.of(Integer.toString(code), String.join("\n", command.lines()));
        }
    }

    @Test
    void everyPlatformCanBeTriedWithoutAnAccountThere() throws Exception {
        try (var platforms = new FakePlatforms()) {
            var settings = new HashMap<>(platforms.variables(0));
            settings.put("VTE_DATA", folder.toString());
            try (var server = Child.serve(settings)) {
                String url = "http://127.0.0.1:" + server.port();
                for (Channel channel : FakePlatforms.CHANNELS) {
                    var sent = sent(settings, channel.word(), "--url", url);
                    assertEquals("0", sent.get(0), () -> channel + ": " + sent.get(1));
                    platforms.await(
                            () ->
                                    platforms.calls().stream()
                                            .anyMatch(call -> call.channel() == channel));
                }
                settings.put("VTE_SLACK_SIGNING_SECRET", "aG7nR4tYp2WqZ8xLm3Bv");
                var refused = sent(settings, "slack", "--url", url);
                assertEquals("1", refused.get(0));
                assertTrue(refused.get(1).contains("the same secrets"), refused.get(1));
            }
        }
    }

    @Test
    void whatIsMissingIsSaid() {
        var unset = sent(Map.of(), "telegram");
        assertEquals("2", unset.get(0));
        assertTrue(unset.get(1).contains("VTE_TELEGRAM_SECRET"), unset.get(1));
        var half = sent(Map.of("VTE_TELEGRAM_SECRET", "kJ8fQ2mVx7LpT4wZr9Hs"), "telegram");
        assertEquals("2", half.get(0));
        assertTrue(half.get(1).contains("VTE_TELEGRAM_TOKEN is needed"), half.get(1));
    }

    @Test
    void aServerThatIsNotThereIsSaidAndNothingIsSentInTheClear() throws Exception {
        try (var platforms = new FakePlatforms()) {
            var settings = platforms.variables(0);
            var away = sent(settings, "standard", "--url", "http://127.0.0.1:1");
            assertEquals("1", away.get(0));
            assertTrue(away.get(1).contains("Nothing answers"), away.get(1));
            var clear = sent(settings, "standard", "--url", "http://clinic.example");
            assertEquals("2", clear.get(0));
        }
    }
}
