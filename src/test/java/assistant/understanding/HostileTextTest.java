package assistant.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import assistant.Vte;
import assistant.dialog.Conversation;
import assistant.dialog.Meaning;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class HostileTextTest {
    private static final int TEXTS = 100_000;
    private static final Understanding UNDERSTANDING = Vte.script().understanding();

    /**
     * Pieces that have hurt other readers: marks, bidi controls, halves of pairs, cue words, red
     * flags.
     */
    private static final List<String> PIECES =
            List.of(
                    "not ",
                    "no ",
                    "if ",
                    "? ",
                    "(",
                    ")",
                    "\u0301",
                    "\u202e",
                    "\u200d",
                    "\ud800",
                    "\udc00",
                    "\ud83e\udd37",
                    "a",
                    "clot ",
                    "my mother ",
                    "... ",
                    "'",
                    "\u0000",
                    "\n",
                    "and ",
                    "\u00df",
                    "\u0130",
                    "\ufdfa",
                    "1",
                    "%s",
                    "{number}",
                    "<b>",
                    "cant breathe ",
                    "x".repeat(200),
                    "\u4e2d",
                    "\u0e01",
                    "-",
                    "year ago ",
                    "*",
                    "what if ",
                    "calf ",
                    "\\",
                    "$1",
                    "|",
                    "_",
                    "_ ",
                    "\t",
                    "\u2028",
                    "blood ",
                    "i fainted ",
                    "what if i faint ",
                    "my dad fainted, ",
                    "my mum coughed blood and ",
                    "years ago i fainted ",
                    "does chest pain, ",
                    "chest pain no, ");

    @Test
    void aHundredThousandHostileTextsAreReadWithoutAnError() {
        var random = new Random(7);
        long[] micros = new long[TEXTS];
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, i % 1000 == 0 ? 2000 : random.nextInt(60));
            long from = System.nanoTime();
            assertNotNull(UNDERSTANDING.read(text, Conversation.NEW));
            micros[i] = (System.nanoTime() - from) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%,d hostile texts: median %d us, p99 %d us, slowest %d us.%n",
                TEXTS, micros[TEXTS / 2], micros[TEXTS * 99 / 100], micros[TEXTS - 1]);
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0xd800))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        int end = text.offsetByCodePoints(0, length);
        return text.substring(0, end);
    }

    @Test
    void onePieceRepeatedToTheLongestMessageIsReadWithoutAnError() {
        long slowest = 0;
        for (String piece : PIECES) {
            String text = piece.repeat(2000).substring(0, 2000);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long from = System.nanoTime();
                assertNotNull(UNDERSTANDING.read(text, Conversation.NEW));
                best = Math.min(best, (System.nanoTime() - from) / 1000);
            }
            slowest = Math.max(slowest, best);
        }
        System.out.printf("One piece repeated: slowest %d us, best of 5.%n", slowest);
    }

    @Test
    void anEmergencyIsHeardAtEitherEndOfTheLongestMessage() {
        for (String piece :
                List.of(
                        "no ",
                        "what if i faint. ",
                        "a b c d ",
                        "\ufdfa",
                        "(((",
                        "is it ",
                        "🤷",
                        ", ")) {
            String padding = piece.repeat(2000).substring(0, 1960);
            assertAlarm("i cant breathe. " + padding);
            assertAlarm(padding + ". i cant breathe");
        }
    }

    private static void assertAlarm(String text) {
        var kinds = read(text).safety().alarms();
        assertEquals(List.of("breathing"), kinds, () -> text.substring(0, 30));
    }

    @Test
    void threadsThatReadAtOnceReadAlike() throws Exception {
        var texts = IntStream.range(0, 500).mapToObj(i -> text(new Random(i), 80)).toList();
        var alone = texts.stream().map(HostileTextTest::read).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<List<Meaning>> all = () -> texts.stream().map(HostileTextTest::read).toList();
            for (var future :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> all).toList())) {
                assertEquals(alone, future.get());
            }
        }
    }

    private static Meaning read(String text) {
        return UNDERSTANDING.read(text, Conversation.NEW);
    }

    @Test
    void theEvidenceNeverHoldsAPatientsWord() {
        Stream.concat(texts("dev"), everyTenth(texts("train")))
                .forEach(
                        text -> {
                            var meaning = read(text + " zebrafinch");
                            assertFalse(meaning.toString().contains("zebrafinch"));
                        });
    }

    private static Stream<String> texts(String part) {
        String gold = Vte.folder().text("gold/" + part + ".tsv").orElseThrow();
        return gold.lines().skip(1).map(line -> line.split("\t")[2]);
    }

    private static Stream<String> everyTenth(Stream<String> texts) {
        var all = texts.toList();
        return IntStream.range(0, all.size() / 10).mapToObj(i -> all.get(10 * i));
    }
}
