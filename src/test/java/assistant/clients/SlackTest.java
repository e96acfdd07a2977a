package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.channel.Call;
import assistant.conversation.Channel;
import assistant.proof.FakePlatforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Slack's own library signs, checks and reads beside us. */
class SlackTest extends Signing {
    private static final String WORDS = "I have a clot <&> \u2013 what now? \ud83d\ude42";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Foreign generator =
            Foreign.made("com.slack.api.app_backend.SlackSignature$Generator", FakePlatforms.KEY);
    private final Foreign gson = strict();

    /** It objects to what Slack does not know. */
    private static Foreign strict() {
        var config = Foreign.made("com.slack.api.SlackConfig");
        config.does("setFailOnUnknownProperties", true);
        return Foreign.of("com.slack.api.util.json.GsonFactory", "createSnakeCase", config);
    }

    @Override
    Call signed() {
        return signed(Running.says(Channel.SLACK, user, WORDS));
    }

    private Call signed(Call call) {
        String time = Long.toString(Instant.now().getEpochSecond());
        String signature = generator.does("generate", time, call.body()).text();
        Call timed = Running.with(call, "X-Slack-Request-Timestamp", time);
        return Running.with(timed, "X-Slack-Signature", signature);
    }

    private boolean accepts(Call call) {
        return Foreign.made("com.slack.api.app_backend.SlackSignature$Verifier", generator)
                .does(
                        "isValid",
                        call.headers().get("X-Slack-Request-Timestamp"),
                        call.body(),
                        call.headers().get("X-Slack-Signature"))
                .holds();
    }

    private Foreign read(String body, String type) {
        return gson.does("fromJson", body, Foreign.type(type));
    }

    private Foreign message(FakePlatforms.Call call) {
        return read(call.body(), "com.slack.api.methods.request.chat.ChatPostMessageRequest");
    }

    @Test
    void whatWeSignTheLibraryAcceptsAndReads() {
        Call call = Running.says(Channel.SLACK, user, WORDS);
        assertTrue(accepts(call));
        assertFalse(accepts(Running.flipped(call)));
        var event =
                read(call.body(), "com.slack.api.app_backend.events.payload.MessagePayload")
                        .does("getEvent");
        assertEquals(
                "I have a clot &lt;&amp;&gt; \u2013 what now? \ud83d\ude42",
                event.does("getText").text());
        assertEquals("im", event.does("getChannelType").text());
    }

    @Test
    void theLibraryReadsWhatWeSendTextAndButtons() throws Exception {
        running.send(signed(Running.says(Channel.SLACK, user, WORDS)));
        for (FakePlatforms.Call ours : running.answers(user)) {
            JsonNode sent = JSON.readTree(ours.body());
            var read = message(ours);
            assertEquals("/chat.postMessage", ours.path());
            assertEquals(sent.get("channel").asText(), read.does("getChannel").text());
            assertEquals(sent.get("text").asText(), read.does("getText").text());
            String blocks = gson.does("toJson", read.does("getBlocks")).text();
            assertEquals(sent.get("blocks"), JSON.readTree(blocks));
        }
    }

    @Test
    void aPressOfAButtonAsTheLibraryReadsItIsTaken() throws Exception {
        running.send(signed(Running.says(Channel.SLACK, user, "hello")));
        var before = running.heard(user);
        var button =
                message(before.getLast())
                        .does("getBlocks")
                        .each()
                        .getLast()
                        .does("getElements")
                        .each()
                        .getFirst();
        assertEquals(200, running.status(signed(press(button))));
        var after = running.heard(user).subList(before.size(), running.heard(user).size());
        assertFalse(after.isEmpty());
        assertFalse(after.getFirst().body().contains(button.does("getValue").text()));
    }

    /** As Slack sends it. */
    private Call press(Foreign button) throws Exception {
        var payload = JSON.createObjectNode().put("type", "block_actions");
        payload.putObject("team").put("id", "T1");
        payload.putObject("user").put("id", "U" + user);
        payload.putObject("channel").put("id", "D" + user);
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", button.does("getActionId").text())
                .put("action_ts", "1515449535.123456")
                .put("value", button.does("getValue").text());
        String body = "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
        return new Call("/webhooks/slack", "application/x-www-form-urlencoded", Map.of(), body);
    }
}
