package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.channel.Vectors.Vector;
import assistant.conversation.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class SignatureTest {
    static Stream<Vector> vectors() {
        return Vectors.all();
    }

    @Test
    void thereAreFifteen() {
        assertEquals(15, vectors().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsRightlySignedIsAccepted(Vector good) {
        assertTrue(good.accepted(good.time()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsWrongInAnyWayIsRefused(Vector good) {
        Vectors.spoilt(good)
                .forEach((how, bad) -> assertFalse(bad.accepted(good.time()), () -> how));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eitherOfTwoSecretsWillDo(Vector good) {
        String other =
                good.scheme().startsWith("standard")
                        ? "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                        : "another-secret";
        assertTrue(good.trusting(other + "," + good.secret()).accepted(good.time()));
        assertTrue(good.trusting(good.secret() + "," + other).accepted(good.time()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aTimeIsGoodForFiveMinutesEitherWay(Vector good) {
        for (int seconds : new int[] {-300, -299, 299, 300}) {
            assertTrue(good.accepted(good.time().plusSeconds(seconds)), () -> "at " + seconds);
        }
        for (int seconds : new int[] {-301, 301, -3600, 3600}) {
            boolean accepted = good.accepted(good.time().plusSeconds(seconds));
            assertEquals(!good.isTimed(), accepted, () -> "at " + seconds);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatIsNoTimeIsRefused(Vector good) {
        good.headers().keySet().stream()
                .filter(header -> header.toLowerCase(java.util.Locale.ROOT).contains("timestamp"))
                .forEach(
                        header -> {
                            for (String wrong :
                                    new String[] {"abc", "-1", "", "12345678901234567890"}) {
                                assertFalse(good.with(header, wrong).accepted(good.time()));
                            }
                        });
    }

    @Test
    void everyMessageOfABatchIsRead() throws Unreadable {
        var mail = Vectors.named("meta-messenger-batch-escaped").opened();
        assertEquals(2, mail.messages().size());
        var second = assertInstanceOf(Message.Text.class, mail.messages().get(1).message());
        assertEquals("second message in the same POST", second.text());
    }

    @Test
    void aPressOfAButtonThatIsNotOursAnswersNoQuestion() throws Unreadable {
        for (String name :
                new String[] {
                    "twilio-whatsapp-button",
                    "slack-block-actions",
                    "meta-whatsapp-button",
                    "telegram-callback"
                }) {
            var message = Vectors.named(name).opened().messages().getFirst().message();
            assertInstanceOf(Message.Commanded.class, message, name);
        }
    }

    @Test
    void aRepeatedKeyIsNotGuessedAt() {
        var good = Vectors.named("twilio-sms");
        assertFalse(good.saying(good.body() + "&Body=other").accepted(good.time()));
    }
}
