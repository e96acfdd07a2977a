package assistant.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.decision.Facts;
import assistant.decision.Patients;
import assistant.dialog.Conversation;
import assistant.dialog.Pending;
import assistant.dialog.Status;
import assistant.dialog.Told;
import assistant.script.Folder;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A summary is one or two sheets of paper, whoever it is for. */
class SheetsTest {
    private static final int LONGEST = 12;

    private static Summary summary(Facts facts) {
        var told = List.of(new Told(facts, List.of()));
        var held = new Conversation(told, Optional.empty(), Pending.NOTHING, 0, Status.OPEN);
        return Summary.of(Vte.dialog(), held, Vte.script().version(), Instant.EPOCH);
    }

    /** Every fact told, or answered with "I don't know". */
    private static Facts answered(Facts facts) {
        var all = new LinkedHashMap<String, String>();
        Vte.table().facts().forEach(fact -> all.put(fact.id(), facts.value(fact.id())));
        return new Facts(all);
    }

    /** One for each of the pages that there can be, but for its list of answers: the longest. */
    private static List<String> longestPages() throws Exception {
        var html = new SummaryHtml(new Templates(Folder.at(Path.of("web"))));
        Map<List<Block>, Summary> outcomes = new HashMap<>();
        for (Facts facts : Patients.all(Vte.table())) {
            var summary = summary(answered(facts));
            outcomes.putIfAbsent(summary.blocks(), summary);
        }
        return outcomes.values().stream()
                .map(html::of)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(LONGEST)
                .toList();
    }

    @Test
    void noOutcomeOfAllThatThereAreTakesMoreThanTwoSheets() throws Exception {
        var longest = longestPages();
        assertEquals(LONGEST, longest.size());
        for (String page : longest) {
            assertTrue(sheets(page) <= 2, () -> page.length() + " characters");
        }
    }

    private static int sheets(String page) throws Exception {
        try (var pdf = Loader.loadPDF(Pdf.of(page))) {
            return pdf.getNumberOfPages();
        }
    }
}
