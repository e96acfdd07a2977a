package assistant.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.dialog.Intent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** The gold set is whole; its test part is measured by the evaluate command and not here. */
class GoldTest {
    private static final String HEADER = "asked\ttold\ttext\tintent\tfacts\tasides\n";

    private static List<GoldLine> part(String name) throws BrokenGold {
        String file = "gold/" + name + ".tsv";
        return GoldSet.read(file, Vte.folder().text(file).orElseThrow(), Vte.table());
    }

    @Test
    void itIsLargeEnoughAndNoUtteranceStandsInTwoParts() throws Exception {
        var all = new ArrayList<GoldLine>();
        var texts = new HashSet<String>();
        int repeated = 0;
        for (String name : List.of("train", "dev", "test")) {
            var own = new HashSet<String>();
            for (GoldLine line : part(name)) {
                all.add(line);
                own.add(line.text().toLowerCase(Locale.ROOT));
            }
            for (String text : own) {
                repeated += texts.add(text) || text.length() < 30 ? 0 : 1;
            }
        }
        assertTrue(all.size() >= 800, () -> "only " + all.size());
        long alarms = all.stream().filter(l -> l.intent() == Intent.EMERGENCY).count();
        assertTrue(alarms >= 150, () -> "only " + alarms);
        assertEquals(0, repeated, "utterances stand in two parts");
        EmergencyWords words =
                EmergencyWords.read(Vte.folder().text(EmergencyWords.FILE).orElseThrow());
        assertTrue(all.stream().filter(words::lookAlike).count() >= 150, "few look-alikes");
    }

    @Test
    void whatHasWordsOfAnEmergencyAndIsNoneIsALookAlike() throws Exception {
        EmergencyWords words = EmergencyWords.read("# as in\ncough*\n- blood test*\nblood\n");
        var lines =
                GoldSet.read(
                        "a.tsv",
                        HEADER
                                + "clot\t\tMy aunt Coughed\tunclear\t\t\n"
                                + "clot\t\tblood tests came back\tunclear\t\t\n"
                                + "clot\t\tbloody hell\tunclear\t\t\n"
                                + "clot\t\ti cough blood\temergency\t\t\n",
                        Vte.table());
        assertEquals(
                List.of(true, false, false, false), lines.stream().map(words::lookAlike).toList());
        assertEquals(
                List.of(false, false, false, false),
                lines.stream().map(EmergencyWords.read("")::lookAlike).toList());
    }

    @Test
    void everyEmergencyOfTheTrainingPartRaisesTheAlarm() throws Exception {
        var emergencies =
                part("train").stream().filter(line -> line.intent() == Intent.EMERGENCY).toList();
        var judged = new Evaluation(Vte.dialog(), Vte.script().understanding()).judge(emergencies);
        assertEquals(1.0, new Report(judged).emergencies().recall());
    }

    @Test
    void aBrokenLineIsToldByFileAndLine() {
        var broken =
                assertThrows(
                        BrokenGold.class,
                        () ->
                                GoldSet.read(
                                        "a.tsv",
                                        HEADER + "clot\t\thi\tgreat\tclot=maybe\t\n" + "x\ty\n",
                                        Vte.table()));
        assertEquals(
                List.of(
                        "a.tsv:2: there is no intent 'great'",
                        "a.tsv:2: 'clot=maybe' is no fact and value",
                        "a.tsv:3: 2 columns, not 6"),
                broken.getMessage().lines().toList());
    }

    @Test
    void theFiguresAreRight() throws Exception {
        var lines =
                GoldSet.read(
                        "a.tsv",
                        HEADER
                                + "clot\t\tyes\tanswer\tclot=confirmed\t\n"
                                + "clot\t\tflurb gnarx\tanswer\tclot=none\t\n"
                                + "clot\t\ti cant breathe\temergency\t\t\n",
                        Vte.table());
        var report =
                new Report(new Evaluation(Vte.dialog(), Vte.script().understanding()).judge(lines));
        assertEquals(2.0 / 3, report.exact(), 1e-9);
        assertEquals(new Report.Found(1, 1, 2), report.intents().get("answer"));
        assertEquals(new Report.Found(1, 1, 2), report.facts().get("clot"));
        assertEquals(1, report.confusion().get("answer -> unclear"));
        assertEquals(1, report.misses().size());
    }
}
