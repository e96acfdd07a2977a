package assistant.decision;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A second reading of the decision table, written out by hand from the contract: each rule and note
 * as a question about a patient whose every fact is known.
 */
final class ByHand {
    static final Map<String, Predicate<Facts>> RULES =
            Map.ofEntries(
                    Map.entry("R1", p -> high(p) && is(p, "bleeding-risk", "no")),
                    Map.entry("R2", p -> high(p) && is(p, "bleeding-risk", "no")),
                    Map.entry("R3", p -> high(p) && is(p, "bleeding-risk", "yes")),
                    Map.entry("R4", p -> high(p) && is(p, "bleeding-risk", "yes")),
                    Map.entry("R5", ByHand::calf),
                    Map.entry("R6", p -> calf(p) && anyOfThree(p)),
                    Map.entry("R7", ByHand::old),
                    Map.entry("R8", p -> old(p) && is(p, "lung-pressure", "yes")),
                    Map.entry("R9", p -> old(p) && is(p, "lung-pressure", "yes")),
                    Map.entry("R10", ByHand::old),
                    Map.entry("R11", ByHand::atRisk),
                    Map.entry("R12", ByHand::atRisk),
                    Map.entry("R13", ByHand::atRisk),
                    Map.entry("R14", ByHand::atRisk));

    private ByHand() {}

    private static boolean is(Facts patient, String fact, String... values) {
        return List.of(values).contains(patient.value(fact));
    }

    private static boolean fresh(Facts patient) {
        return is(patient, "clot", "confirmed") && is(patient, "course", "acute", "both");
    }

    private static boolean high(Facts patient) {
        return fresh(patient) && is(patient, "place", "above-knee-or-lung");
    }

    private static boolean calf(Facts patient) {
        return fresh(patient) && is(patient, "place", "calf-only");
    }

    private static boolean anyOfThree(Facts patient) {
        return is(patient, "severe-pain", "yes")
                || is(patient, "bedridden", "yes")
                || is(patient, "cancer", "yes");
    }

    private static boolean old(Facts patient) {
        return is(patient, "clot", "confirmed") && is(patient, "course", "chronic", "both");
    }

    private static boolean atRisk(Facts patient) {
        return is(patient, "clot", "none") && is(patient, "high-risk", "yes");
    }

    /** The notes, given what is told and which rules are shown. */
    static List<String> notes(Facts told, List<String> shown) {
        Predicate<String> show = shown::contains;
        var notes = new java.util.ArrayList<String>();
        if (is(told, "clot", "suspected")) {
            notes.add("suspected-not-covered");
        }
        if (is(told, "clot", "none") && is(told, "high-risk", "no")) {
            notes.add("not-covered");
        }
        boolean noneOfThree =
                is(told, "severe-pain", "no")
                        && is(told, "bedridden", "no")
                        && is(told, "cancer", "no");
        if (calf(told) && noneOfThree) {
            notes.add("calf-anticoagulants-not-named");
        }
        if (is(told, "bleeding-risk", "yes")
                && (show.test("R6") || show.test("R7") || show.test("R11"))) {
            notes.add("bleeding-risk-not-combined");
        }
        if (show.test("R8") || show.test("R9")) {
            notes.add("select-patients");
        }
        if (show.test("R2")) {
            notes.add("general-statement");
        }
        if (show.test("R3") || show.test("R4") || show.test("R10") || show.test("R13")) {
            notes.add("ivc-means-filter");
        }
        return notes;
    }
}
