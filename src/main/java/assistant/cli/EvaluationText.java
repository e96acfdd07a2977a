package assistant.cli;

import assistant.evaluation.EmergencyWords;
import assistant.evaluation.Report;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report of an evaluation, as lines or as JSON. */
final class EvaluationText {
    private EvaluationText() {}

    static List<String> lines(String part, Report report, EmergencyWords words) {
        var lines = new ArrayList<String>();
        var alarms = report.emergencies();
        lines.add("%s: %d utterances".formatted(part, report.size()));
        lines.add("exact (intent and facts): %.3f".formatted(report.exact()));
        lines.add(
                "emergencies found: %d of %d (%.3f), false alarms: %.3f of all others"
                        .formatted(
                                alarms.right(),
                                alarms.there(),
                                alarms.recall(),
                                report.falseAlarms()));
        var alike = report.lookAlikes(words);
        lines.add(
                "look-alikes, which have words of emergencies: false alarms %d of %d (%.3f)"
                        .formatted(alike.right(), alike.there(), alike.recall()));
        table(lines, "intent", report.intents());
        table(lines, "fact", report.facts());
        table(lines, "asides", Map.of("all", report.asides()));
        lines.add("confused (wanted -> got):");
        report.confusion().forEach((pair, count) -> lines.add("  %4d  %s".formatted(count, pair)));
        lines.add("confidence, utterances, exact:");
        report.calibration()
                .forEach(
                        bin ->
                                lines.add(
                                        "  from %.1f %6d %6.3f"
                                                .formatted(bin.from(), bin.count(), bin.right())));
        return lines;
    }

    private static void table(List<String> lines, String of, Map<String, Report.Found> rows) {
        lines.add("%-16s %9s %9s %6s".formatted(of, "precision", "recall", "there"));
        rows.forEach(
                (label, found) ->
                        lines.add(
                                "  %-14s %9.3f %9.3f %6d"
                                        .formatted(
                                                label,
                                                found.precision(),
                                                found.recall(),
                                                found.there())));
    }

    static String json(String part, Report report, EmergencyWords words) {
        ObjectNode json = Json.object().put("part", part).put("utterances", report.size());
        json.put("exact", report.exact());
        json.put("emergencyRecall", report.emergencies().recall());
        json.put("falseAlarms", report.falseAlarms());
        var alike = report.lookAlikes(words);
        json.putObject("lookAlikes").put("falseAlarms", alike.right()).put("there", alike.there());
        json.set("intents", found(report.intents()));
        json.set("facts", found(report.facts()));
        json.set("asides", found(Map.of("all", report.asides())).get("all"));
        ObjectNode confusion = json.putObject("confusion");
        report.confusion().forEach(confusion::put);
        var bins = json.putArray("calibration");
        report.calibration()
                .forEach(
                        bin ->
                                bins.addObject()
                                        .put("from", bin.from())
                                        .put("utterances", bin.count())
                                        .put("exact", bin.right()));
        var misses = json.putArray("misses");
        report.misses()
                .forEach(
                        miss ->
                                misses.addObject()
                                        .put("at", miss.line().place())
                                        .put("difference", miss.difference()));
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }

    private static ObjectNode found(Map<String, Report.Found> rows) {
        ObjectNode json = Json.object();
        rows.forEach(
                (label, found) ->
                        json.putObject(label)
                                .put("precision", found.precision())
                                .put("recall", found.recall())
                                .put("there", found.there()));
        return json;
    }
}
