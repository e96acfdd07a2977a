package assistant.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Address;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Delivered;
import assistant.conversation.Message;
import assistant.conversation.Platform;
import assistant.decision.Facts;
import assistant.dialog.Command;
import assistant.dialog.Conversation;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Turn;
import assistant.proof.FakePlatforms;
import assistant.script.GoldenConversation;
import assistant.script.GoldenConversation.Deed;
import assistant.script.GoldenLoader;
import assistant.source.Quotation;
import assistant.store.MemoryConversations;
import assistant.understanding.Understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The conversations that a clinician can sign, held on every platform. */
class GoldenOnPlatformsTest {
    private static final Map<String, String> PLACE = Map.of("number", "911", "crisis", "988");
    private static final Understanding UNDERSTANDING = Vte.script().understanding();

    static List<Platform> platforms() {
        return FakePlatforms.platforms();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void eachComesToTheSameOutcomeWithTheSameQuotations(Platform platform) throws Exception {
        var all = GoldenLoader.load(Vte.folder(), Vte.table());
        var heard = new Overheard(platform);
        var assistant =
                new Assistant(
                        Vte.script(),
                        PLACE,
                        new MemoryConversations(all.size()),
                        Map.of(),
                        List.of(heard),
                        Clock.systemUTC(),
                        new SecureRandom());
        for (GoldenConversation golden : all) {
            var dialog = Vte.dialog().in(PLACE);
            Turn turn = dialog.open();
            int count = 0;
            for (var step : golden.steps()) {
                Conversation before = turn.conversation();
                turn = dialog.step(before, meaning(step.deed(), before));
                var from = new Address(heard.channel(), "us", golden.file(), "D1");
                String id = golden.file() + count++;
                assistant.receive(new Delivered(from, id, message(step.deed(), before)));
                check(step.place() + " on " + heard.channel(), turn, heard.all().getLast());
            }
        }
    }

    private static Meaning meaning(Deed deed, Conversation before) {
        return switch (deed) {
            case Deed.Says says -> UNDERSTANDING.read(says.text(), before);
            case Deed.Presses presses -> Meaning.pressed(presses.facts());
            case Deed.Commands commands -> Meaning.of(Intent.of(command(commands)));
        };
    }

    /** A press is the button's, where the question is open. */
    private static Message message(Deed deed, Conversation before) {
        return switch (deed) {
            case Deed.Says says -> new Message.Text(says.text());
            case Deed.Presses presses -> pressed(presses.facts(), before);
            case Deed.Commands commands -> new Message.Commanded(command(commands));
        };
    }

    private static Message pressed(Facts facts, Conversation before) {
        var asked = Vte.dialog().question(before);
        var told = facts.told();
        boolean button =
                told.size() == 1 && asked.filter(q -> told.containsKey(q.fact())).isPresent();
        if (!button) {
            return new Message.Pressed(facts);
        }
        String value = told.values().iterator().next();
        return asked.orElseThrow().choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> Press.read(Press.of(asked.orElseThrow(), choice), Vte.table()))
                .orElseThrow();
    }

    private static Command command(Deed.Commands commands) {
        return Command.of(commands.command()).orElseThrow();
    }

    private static void check(String where, Turn turn, Overheard.Said said) {
        Channel channel = said.to().channel();
        assertEquals(turn.outcome(), said.answer().turn().outcome(), where);
        String shown =
                said.letters().stream()
                        .filter(letter -> !letter.path().equals("/answerCallbackQuery"))
                        .map(letter -> RenderingTest.shown(channel, letter))
                        .map(text -> text.replaceAll("^\\(\\d+/\\d+\\) ", ""))
                        .collect(Collectors.joining(" "));
        for (Quotation quotation : quoted(turn)) {
            String words = quotation.text();
            String expected =
                    channel == Channel.TWILIO
                            ? words.replace('\u2014', '-').replace("\u00a9", "(c)")
                            : words;
            assertTrue(
                    shown.contains(expected),
                    () -> where + " misses " + quotation.sentence() + shown);
        }
    }

    private static List<Quotation> quoted(Turn turn) {
        return turn.replies().stream()
                .flatMap(reply -> reply.words().quotations().stream())
                .toList();
    }
}
