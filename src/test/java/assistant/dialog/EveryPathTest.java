package assistant.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.decision.Facts;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Walks every path by pressed choices, "I don't know" among them. */
class EveryPathTest {
    /** What the article never says, so that no word of ours may. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "not appropriate|inappropriate|you should (?!not)|you need (?:a|an|to take)"
                            + "|we recommend|I recommend|recommended|you must take|is best for you",
                    Pattern.CASE_INSENSITIVE);

    private static final List<Path> PATHS = new ArrayList<>();
    private static final Set<String> STATES = new HashSet<>();
    private static final Set<String> TRANSITIONS = new HashSet<>();

    private record Path(Facts told, List<Turn> turns) {
        Turn end() {
            return turns.getLast();
        }
    }

    @BeforeAll
    static void walk() {
        walk(Facts.NONE, List.of(Vte.dialog().open()));
        System.out.printf(
                "Walked %d paths over %d states and %d transitions, at most %d questions each.%n",
                PATHS.size(),
                STATES.size(),
                TRANSITIONS.size(),
                PATHS.stream().mapToInt(path -> path.turns().size() - 1).max().orElseThrow());
    }

    private static void walk(Facts told, List<Turn> turns) {
        Turn last = turns.getLast();
        if (last.question().isEmpty()) {
            PATHS.add(new Path(told, turns));
            return;
        }
        String fact = last.question().get();
        STATES.add(fact);
        for (String value : values(fact)) {
            TRANSITIONS.add(fact + "=" + value);
            Turn next =
                    Vte.dialog().step(last.conversation(), Meaning.pressed(Facts.of(fact, value)));
            var more = new ArrayList<>(turns);
            more.add(next);
            walk(told.with(fact, value), more);
        }
    }

    private static List<String> values(String fact) {
        var values = new ArrayList<>(Vte.table().fact(fact).orElseThrow().values());
        values.add(Facts.UNKNOWN);
        return values;
    }

    @Test
    void thereAreSixHundredAndSixtySevenPathsOfAtMostEightQuestions() {
        assertEquals(667, PATHS.size());
        assertTrue(PATHS.stream().allMatch(path -> path.turns().size() - 1 <= 8));
    }

    @Test
    void everyStateAndEveryTransitionIsWalked() {
        var states = Vte.dialog().flow().states();
        assertEquals(states.keySet(), STATES);
        long transitions = states.values().stream().mapToLong(s -> s.next().size()).sum();
        assertEquals(transitions, TRANSITIONS.size());
    }

    @Test
    void everyPathEndsWhereTheTableSaysItDoes() {
        for (Path path : PATHS) {
            assertEquals(Vte.table().evaluate(path.told()), path.end().outcome().orElseThrow());
        }
    }

    @Test
    void noQuestionIsAskedInVain() {
        for (Path path : PATHS) {
            Facts told = Facts.NONE;
            for (Turn turn : path.turns()) {
                if (turn.question().isPresent()) {
                    String fact = turn.question().get();
                    assertTrue(Vte.table().matters(fact, told), () -> fact + " changes nothing");
                    told = told.with(fact, path.told().value(fact));
                }
            }
            for (var fact : Vte.table().facts()) {
                boolean asked = path.told().answer(fact.id()).isPresent();
                boolean matters = Vte.table().matters(fact.id(), path.told());
                assertFalse(!asked && matters, () -> fact.id() + " was never asked");
            }
        }
    }

    @Test
    void everyShownEntryIsQuotedWithItsRatingAndTheDisclaimerComesLast() {
        var source = Vte.dialog().source();
        for (Path path : PATHS) {
            var replies = path.end().replies();
            var disclaimer = assertInstanceOf(Reply.Disclaimer.class, replies.getLast());
            assertEquals(
                    source.article().disclaimer().stream().map(source::quote).toList(),
                    disclaimer.words().quotations());
            var results =
                    replies.stream()
                            .filter(Reply.Result.class::isInstance)
                            .map(Reply.Result.class::cast)
                            .toList();
            var entries = path.end().outcome().orElseThrow().entries();
            assertEquals(entries, results.stream().map(Reply.Result::entry).toList());
            for (var result : results) {
                var rule = result.entry().rule();
                var quotation = source.quote(rule.sentence());
                String text = result.words().text();
                assertTrue(quotation.text().contains(rule.wording()));
                assertTrue(text.contains(rule.wording()) && text.contains(quotation.text()));
                assertEquals(result.entry().certain(), result.condition().isEmpty());
                assertTrue(result.condition().isEmpty() || text.startsWith("If "));
            }
        }
    }

    @Test
    void everyNoteOfTheOutcomeIsSaid() {
        for (Path path : PATHS) {
            var said =
                    path.end().replies().stream()
                            .filter(Reply.Say.class::isInstance)
                            .flatMap(reply -> ((Reply.Say) reply).note().stream())
                            .toList();
            assertEquals(path.end().outcome().orElseThrow().notes(), said);
        }
    }

    @Test
    void noWordOfOursClaimsWhatTheArticleDoesNot() {
        for (Path path : PATHS) {
            for (Turn turn : path.turns()) {
                for (Reply reply : turn.replies()) {
                    String ours = reply.words().ours();
                    assertFalse(FORBIDDEN.matcher(ours).find(), ours);
                }
            }
        }
    }

    @Test
    void aFilterIsNeverShownWithoutTheLinkToItsPage() {
        for (Path path : PATHS) {
            boolean filter =
                    path.end().outcome().orElseThrow().entries().stream()
                            .anyMatch(entry -> entry.rule().option().contains("filter"));
            boolean linked =
                    path.end().replies().stream()
                            .flatMap(reply -> reply.words().quotations().stream())
                            .anyMatch(quotation -> quotation.sentence().equals("S13"));
            assertEquals(filter, linked);
        }
    }

    @Test
    void aBloodThinnerIsNeverShownWithoutItsCautionUnlessBleedingRiskIsRuledOut() {
        for (Path path : PATHS) {
            boolean safe = path.told().value("bleeding-risk").equals("no");
            path.end().replies().stream()
                    .filter(Reply.Result.class::isInstance)
                    .map(Reply.Result.class::cast)
                    .filter(result -> result.entry().rule().option().equals("anticoagulants"))
                    .filter(result -> !result.entry().rule().when().names("bleeding-risk"))
                    .forEach(result -> assertEquals(safe, result.cautions().isEmpty()));
        }
    }
}
