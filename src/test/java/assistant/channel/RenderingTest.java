package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.channel.meta.MessengerPlatform;
import assistant.channel.meta.WhatsAppPlatform;
import assistant.channel.slack.SlackPlatform;
import assistant.channel.standard.StandardPlatform;
import assistant.channel.telegram.TelegramPlatform;
import assistant.channel.twilio.TwilioPlatform;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Letter;
import assistant.conversation.Message;
import assistant.conversation.Platform;
import assistant.decision.Facts;
import assistant.dialog.PlatformWords;
import assistant.dialog.State;
import assistant.store.MemoryConversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whole conversations as each platform shows them. */
class RenderingTest {
    private static final PlatformWords WORDS = PlatformWords.of(Vte.dialog().messages());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final List<Platform> PLATFORMS =
            List.of(
                    new TwilioPlatform(WORDS, ""),
                    new WhatsAppPlatform(WORDS, ""),
                    new MessengerPlatform(),
                    new TelegramPlatform(),
                    new SlackPlatform(),
                    new StandardPlatform());
    private static final List<Message> CALF =
            List.of(
                    new Message.Text("yes, they found one"),
                    new Message.Tapped("course", "acute"),
                    new Message.Tapped("place", "calf-only"),
                    new Message.Tapped("severe-pain", "no"),
                    new Message.Tapped("bedridden", "no"),
                    new Message.Tapped("cancer", "yes"),
                    new Message.Tapped("bleeding-risk", "no"));

    private final MemoryConversations kept = new MemoryConversations(10);
    private final Assistant assistant =
            new Assistant(
                    Vte.script(),
                    Map.of("number", "911", "crisis", "988"),
                    kept,
                    Map.of(),
                    PLATFORMS,
                    () -> NOON,
                    new SecureRandom());
    private int count;

    /** The letters that a message led to, oldest first. */
    private List<Letter> send(Channel channel, Message message) {
        var from = new Address(channel, "us", "pat", "pat");
        assistant.receive(new Delivered(from, "id-" + count++, message));
        var letters = new ArrayList<Letter>();
        while (true) {
            var due = kept.outbox().take(channel, 1, NOON, Duration.ofMinutes(1));
            if (due.isEmpty()) {
                return letters;
            }
            letters.add(due.getFirst().letter());
            kept.outbox().sent(due.getFirst());
        }
    }

    private static String field(Letter letter, String name) {
        return List.of(letter.body().split("&")).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Letter letter) {
        try {
            return new ObjectMapper().readTree(letter.body());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Everything a patient reads in it. */
    static String shown(Channel channel, Letter letter) {
        if (channel == Channel.TWILIO) {
            return field(letter, "Body");
        }
        JsonNode json = json(letter);
        return switch (channel) {
            case WHATSAPP ->
                    json.has("text")
                            ? json.path("text").path("body").asText()
                            : json.path("interactive").path("body").path("text").asText();
            case MESSENGER -> json.path("message").path("text").asText();
            case TELEGRAM -> json.path("text").asText();
            case SLACK -> json.path("blocks").path(0).path("text").path("text").asText();
            default ->
                    json.at("/data/turn/messages").findValuesAsText("text").stream()
                            .collect(Collectors.joining("\n"));
        };
    }

    @Test
    void theSameConversationEndsInTheSameQuotationsOnEveryPlatform() {
        for (Platform platform : PLATFORMS) {
            Channel channel = platform.channel();
            List<Letter> last = List.of();
            for (Message message : CALF) {
                last = send(channel, message);
            }
            String all =
                    last.stream()
                            .map(one -> shown(channel, one).replaceAll("^\\(\\d+/\\d+\\) ", ""))
                            .collect(Collectors.joining(" "));
            for (String sentence : new String[] {"S8", "S9", "D1", "D5", "D10", "A1"}) {
                String words = Vte.dialog().source().quote(sentence).text();
                String plain = words.replace('—', '-');
                String expected = channel == Channel.TWILIO ? plain : words;
                assertTrue(all.contains(expected), () -> channel + " misses " + sentence + all);
            }
        }
    }

    @Test
    void anSmsHoldsToItsLettersAndItsLength() {
        for (Message message : CALF) {
            for (Letter letter : send(Channel.TWILIO, message)) {
                String body = field(letter, "Body");
                assertTrue(body.length() <= 612, body);
                assertTrue(body.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127), body);
            }
        }
    }

    @Test
    void theAlarmComesFirstByItselfAndItsNumberInTheFirstSegment() {
        for (Platform platform : PLATFORMS) {
            Channel channel = platform.channel();
            if (channel == Channel.STANDARD) {
                continue;
            }
            var letters = send(channel, new Message.Text("I can't breathe, my chest hurts"));
            String first = shown(channel, letters.getFirst());
            assertTrue(first.startsWith("EMERGENCY? Call 911 now."), first);
            assertTrue(first.length() <= 160, first);
        }
    }

    @Test
    void whoComesBySmsOrWhatsAppReadsOnceWhoElseMayRead() {
        for (Platform platform : PLATFORMS) {
            Channel channel = platform.channel();
            boolean wanted = channel == Channel.TWILIO || channel == Channel.WHATSAPP;
            String first = all(channel, send(channel, new Message.Text("hello")));
            String second = all(channel, send(channel, new Message.Text("hello")));
            assertEquals(wanted, first.contains(WORDS.privacy()), first);
            assertFalse(second.contains(WORDS.privacy()), second);
            assertTrue(first.contains("This chat helps you read one article."), first);
        }
    }

    private static String all(Channel channel, List<Letter> letters) {
        return letters.stream()
                .map(letter -> shown(channel, letter))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anSmsAsksForANumber() {
        String text = all(Channel.TWILIO, send(Channel.TWILIO, new Message.Text("hello")));
        assertTrue(text.contains("1. Yes, a clot was found (A test or a doctor found it.)"), text);
        assertTrue(text.endsWith("Reply 1, 2, 3 or 4, or use your own words."), text);
    }

    @Test
    void buttonsCarryTheirQuestionInSixtyFourBytes() {
        send(Channel.TELEGRAM, new Message.Text("hello"));
        for (Message message : CALF) {
            for (Letter letter : send(Channel.TELEGRAM, message)) {
                for (String data : json(letter).findValuesAsText("callback_data")) {
                    assertTrue(data.length() <= 64 && data.contains("="), data);
                }
            }
        }
    }

    @Test
    void whatsAppButtonsAndListsKeepToTheirLimits() {
        send(Channel.WHATSAPP, new Message.Text("hello"));
        for (Message message : CALF) {
            var letters = send(Channel.WHATSAPP, message);
            for (Letter letter : letters) {
                JsonNode action = json(letter).path("interactive").path("action");
                action.path("buttons")
                        .forEach(b -> assertTrue(b.at("/reply/title").asText().length() <= 20));
                action.at("/sections/0/rows")
                        .forEach(
                                row -> {
                                    assertTrue(row.path("title").asText().length() <= 24);
                                    assertTrue(row.path("description").asText().length() <= 72);
                                });
                assertTrue(shown(Channel.WHATSAPP, letter).length() <= 4096);
            }
        }
    }

    @Test
    void anOldButtonChangesNothingAndSaysSo() {
        send(Channel.TELEGRAM, CALF.getFirst());
        send(Channel.TELEGRAM, CALF.get(1));
        String text =
                all(
                        Channel.TELEGRAM,
                        send(Channel.TELEGRAM, new Message.Tapped("course", "chronic")));
        assertTrue(text.startsWith("That question was answered before."), text);
    }

    @Test
    void whatIsTooLongIsAnsweredSoAndAnAlarmAtItsEndIsHeard() {
        var words = "I like to read about many things. ".repeat(300);
        String text = all(Channel.SLACK, send(Channel.SLACK, Words.message(words).orElseThrow()));
        assertTrue(text.contains("That is too long for me"), text);
        var alarm = Words.message(words + ". I can't breathe").orElseThrow();
        String heard = all(Channel.SLACK, send(Channel.SLACK, alarm));
        assertTrue(heard.startsWith("EMERGENCY?"), heard);
    }

    @Test
    void howToReplyByNumberNeverComesApartFromTheAnswers() {
        for (State state : Vte.dialog().flow().states().values()) {
            var question = Vte.dialog().question(state, Facts.NONE);
            String typed = String.join("", Menu.of(List.of(question)).typed(WORDS));
            for (int before = 0; before < 612; before += 17) {
                var filling = "x".repeat(before) + ".";
                var last = new Parts(612, String::length).of(List.of(filling, typed)).getLast();
                assertTrue(last.contains("1. ") && last.contains("Reply 1, 2"), last);
            }
        }
    }
}
