package assistant.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class DecisionTableTest {
    private static final DecisionTable TABLE = Vte.table();

    @TestFactory
    Stream<DynamicTest> workedExampleGivesItsOutcome() {
        return StreamSupport.stream(
                        Vte.recorded("decision-examples.json").get("examples").spliterator(), false)
                .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> compare(one)));
    }

    private static void compare(JsonNode example) {
        var told = new HashMap<String, String>();
        example.get("facts").properties().forEach(e -> told.put(e.getKey(), e.getValue().asText()));
        told.values().remove(Facts.UNKNOWN);
        Outcome got = TABLE.evaluate(new Facts(told));
        JsonNode wanted = example.get("outcome");
        assertEquals(texts(wanted.get("situations")), new HashSet<>(got.situations()));
        assertEquals(texts(wanted.get("notes")), new HashSet<>(got.notes()));
        var rules = got.entries().stream().map(entry -> entry.rule().id()).toList();
        var wantedRules = StreamSupport.stream(wanted.get("entries").spliterator(), false).toList();
        assertEquals(wantedRules.stream().map(e -> e.get("rule").asText()).toList(), rules);
        for (int i = 0; i < rules.size(); i++) {
            compare(wantedRules.get(i), got.entries().get(i));
        }
    }

    private static void compare(JsonNode wanted, Entry got) {
        Rule rule = got.rule();
        assertEquals(wanted.get("option").asText(), rule.option());
        assertEquals(wanted.get("rating").asText(), rule.rating().word());
        assertEquals(wanted.get("wording").asText(), rule.wording());
        assertEquals(wanted.get("sentence").asText(), rule.sentence());
        assertEquals(wanted.get("when").isNull(), got.certain());
        var alternatives = new HashSet<Map<String, Set<String>>>();
        wanted.get("when").forEach(one -> alternatives.add(alternative(one)));
        assertEquals(alternatives, new HashSet<>(needs(got)));
    }

    private static Map<String, Set<String>> alternative(JsonNode one) {
        var needs = new HashMap<String, Set<String>>();
        one.properties().forEach(e -> needs.put(e.getKey(), texts(e.getValue())));
        return needs;
    }

    private static List<Map<String, Set<String>>> needs(Entry entry) {
        return entry.when().stream().map(DecisionTableTest::needs).toList();
    }

    private static Map<String, Set<String>> needs(Alternative alternative) {
        var needs = new HashMap<String, Set<String>>();
        alternative.needs().forEach((fact, values) -> needs.put(fact, new HashSet<>(values)));
        return needs;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new HashSet<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @Test
    void everyCombinationIsAnsweredAsBruteForceOverAllCompletionsAnswersIt() {
        var all = Patients.all(TABLE);
        assertEquals(34_992, all.size());
        all.forEach(DecisionTableTest::agreesWithBruteForce);
    }

    private static void agreesWithBruteForce(Facts told) {
        Outcome outcome = TABLE.evaluate(told);
        if (!told.has("clot")) {
            assertEquals(List.of("clot-unknown"), outcome.notes());
            assertTrue(outcome.entries().isEmpty() && outcome.situations().isEmpty());
            return;
        }
        var completions = Patients.completions(told, TABLE.facts());
        var shown = new TreeSet<String>();
        for (Rule rule : TABLE.rules()) {
            var byHand = ByHand.RULES.get(rule.id());
            long holding = completions.stream().filter(byHand).count();
            var entry = entry(outcome, rule.id());
            assertEquals(holding > 0, entry.isPresent(), () -> rule.id() + " for " + told.told());
            if (entry.isPresent()) {
                shown.add(rule.id());
                boolean certain = holding == completions.size();
                assertEquals(certain, entry.get().certain(), () -> rule.id() + told.told());
                saysWhenToTheLetter(rule.id(), entry.get(), completions);
            }
        }
        assertEquals(
                new HashSet<>(ByHand.notes(told, List.copyOf(shown))),
                new HashSet<>(outcome.notes()),
                () -> told.told().toString());
    }

    /** The alternatives say exactly when the rule holds, and none of them could be shorter. */
    private static void saysWhenToTheLetter(String rule, Entry entry, List<Facts> completions) {
        if (entry.certain()) {
            return;
        }
        var byHand = ByHand.RULES.get(rule);
        for (Facts patient : completions) {
            boolean said = entry.when().stream().anyMatch(one -> fits(one.needs(), patient));
            assertEquals(byHand.test(patient), said, () -> rule + " for " + patient.told());
        }
        for (Alternative one : entry.when()) {
            for (String fact : one.needs().keySet()) {
                var shorter = new HashMap<>(one.needs());
                shorter.remove(fact);
                boolean enough =
                        completions.stream()
                                .filter(patient -> fits(shorter, patient))
                                .allMatch(byHand);
                assertFalse(enough, () -> rule + " holds without " + fact);
            }
        }
    }

    private static boolean fits(Map<String, List<String>> needs, Facts patient) {
        return needs.entrySet().stream()
                .allMatch(need -> need.getValue().contains(patient.value(need.getKey())));
    }

    private static java.util.Optional<Entry> entry(Outcome outcome, String rule) {
        return outcome.entries().stream().filter(e -> e.rule().id().equals(rule)).findFirst();
    }

    @Test
    void learningAnUnknownTakesNothingCertainAwayAndAddsNothingThatWasRuledOut() {
        long learned = 0;
        for (Facts told : Patients.all(TABLE)) {
            if (!told.has("clot")) {
                continue;
            }
            Outcome before = TABLE.evaluate(told);
            for (Fact fact : TABLE.facts()) {
                for (String value : told.has(fact.id()) ? List.<String>of() : fact.values()) {
                    Outcome after = TABLE.evaluate(told.with(fact.id(), value));
                    before.entries().stream()
                            .filter(Entry::certain)
                            .forEach(e -> assertTrue(entry(after, e.rule().id()).get().certain()));
                    after.entries().forEach(e -> assertTrue(before.shows(e.rule().id())));
                    learned++;
                }
            }
        }
        assertTrue(learned > 100_000, () -> "too few cases");
    }

    @Test
    void aQuestionMattersExactlyWhenAnAnswerCouldChangeWhatIsSaid() {
        for (Facts told : Patients.all(TABLE)) {
            for (Fact fact : TABLE.facts()) {
                if (!told.has(fact.id())) {
                    Outcome now = TABLE.evaluate(told);
                    boolean changes =
                            fact.values().stream()
                                    .anyMatch(
                                            value ->
                                                    !TABLE.evaluate(told.with(fact.id(), value))
                                                            .equals(now));
                    assertEquals(changes, TABLE.matters(fact.id(), told));
                }
            }
        }
    }

    @Test
    void unknownIsNeverTakenForNo() {
        Facts calf =
                new Facts(Map.of("clot", "confirmed", "course", "acute", "place", "calf-only"));
        Outcome outcome = TABLE.evaluate(calf);
        assertTrue(outcome.shows("R6"));
        assertFalse(entry(outcome, "R6").get().certain());
        assertFalse(outcome.notes().contains("calf-anticoagulants-not-named"));
    }
}
