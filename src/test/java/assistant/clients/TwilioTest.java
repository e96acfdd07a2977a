package assistant.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import assistant.channel.Call;
import assistant.conversation.Channel;
import assistant.proof.FakePlatforms;

import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Twilio's own library signs, checks and sends beside us. */
class TwilioTest extends Signing {
    private static final String ADDRESS = "https://bot.example.org/webhooks/twilio";
    private static final String WORDS = "I have a clot \u2013 what now? \ud83d\ude42 & a+b = 1%";

    private final Foreign validator =
            Foreign.made("com.twilio.security.RequestValidator", FakePlatforms.KEY);

    private static Map<String, String> fields(String form) {
        var fields = new TreeMap<String, String>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), decoded(parts[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The library checks alone in public, and signs for that in private. */
    @Override
    Call signed() {
        Call call = Running.says(Channel.TWILIO, user, WORDS);
        String signature =
                validator.does("getValidationSignature", ADDRESS, fields(call.body())).text();
        return Running.with(call, "X-Twilio-Signature", signature);
    }

    private boolean accepts(Call call) {
        String signature = call.headers().get("X-Twilio-Signature");
        return validator.does("validate", ADDRESS, fields(call.body()), signature).holds();
    }

    @Test
    void whatWeSignTheLibraryAccepts() {
        Call call = Running.says(Channel.TWILIO, user, WORDS);
        assertTrue(accepts(call));
        assertFalse(accepts(Running.flipped(call)));
    }

    @Test
    void ourAnswerToAWebhookIsTheOneThatTheLibraryWrites() throws Exception {
        var none = Foreign.made("com.twilio.twiml.MessagingResponse$Builder").does("build");
        assertEquals(none.does("toXml").text(), running.send(signed()).body());
    }

    @Test
    void weSendWhatTheLibraryWouldSend() throws Exception {
        running.send(signed());
        for (FakePlatforms.Call ours : running.answers(user)) {
            var theirs = request(fields(ours.body()));
            assertEquals(theirs.does("getUrl").text(), "https://api.twilio.com" + ours.path());
            assertEquals(fields(theirs.does("encodeFormBody").text()), fields(ours.body()));
            theirs.does("setAuth", "AC1", FakePlatforms.KEY);
            assertEquals(
                    theirs.does("getAuthString").text(),
                    ours.headers().firstValue("Authorization").orElseThrow());
        }
    }

    /** What the library would send, had it a connection. */
    private static Foreign request(Map<String, String> fields) {
        var requests = new ArrayList<Foreign>();
        Object away =
                mock(
                        Foreign.type("com.twilio.http.TwilioRestClient"),
                        call -> {
                            if (call.getMethod().getName().equals("request")) {
                                requests.add(new Foreign(call.getArgument(0)));
                            }
                            return null;
                        });
        var creator =
                Foreign.of(
                        "com.twilio.rest.api.v2010.account.Message",
                        "creator",
                        "AC1",
                        number(fields.get("To")),
                        number(fields.get("From")),
                        fields.get("Body"));
        assertThrows(Foreign.Objection.class, () -> creator.does("create", away));
        return requests.getFirst();
    }

    private static Foreign number(String number) {
        return Foreign.made("com.twilio.type.PhoneNumber", number);
    }
}
