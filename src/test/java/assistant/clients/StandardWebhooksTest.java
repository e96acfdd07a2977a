package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertThrows;

import assistant.channel.Call;
import assistant.conversation.Channel;
import assistant.proof.FakePlatforms;

import org.junit.jupiter.api.Test;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The library of Standard Webhooks signs and checks beside us. */
class StandardWebhooksTest extends Signing {
    private static final String WORDS = "I have a clot \u2013 what now? \ud83d\ude42";

    private final Foreign webhook =
            Foreign.made("com.standardwebhooks.Webhook", FakePlatforms.WEBHOOK);

    @Override
    Call signed() {
        Call call = Running.says(Channel.STANDARD, user, WORDS);
        long time = Long.parseLong(call.headers().get("webhook-timestamp"));
        String id = call.headers().get("webhook-id");
        String signature = webhook.does("sign", id, time, call.body()).text();
        return Running.with(call, "webhook-signature", signature);
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        var lists =
                headers.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> List.of(one.getValue())));
        return HttpHeaders.of(lists, (name, value) -> true);
    }

    private void verify(String body, HttpHeaders headers) {
        webhook.does("verify", body, headers);
    }

    @Test
    void whatWeSignAsASampleTheLibraryAccepts() {
        Call call = Running.says(Channel.STANDARD, user, WORDS);
        verify(call.body(), headers(call.headers()));
        String other = Running.flipped(call).body();
        assertThrows(Foreign.Objection.class, () -> verify(other, headers(call.headers())));
    }

    @Test
    void theLibraryAcceptsOurAnswersAndNoneThatWasChanged() throws Exception {
        running.send(signed());
        for (FakePlatforms.Call answer : running.answers(user)) {
            verify(answer.body(), answer.headers());
            String other = answer.body() + " ";
            assertThrows(Foreign.Objection.class, () -> verify(other, answer.headers()));
        }
    }
}
