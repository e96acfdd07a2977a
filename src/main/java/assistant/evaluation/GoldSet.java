package assistant.evaluation;

import assistant.decision.DecisionTable;
import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads labelled utterances: tab-separated {@code asked told text intent facts asides}, a header
 * line first, several facts as {@code cancer=no;place=calf-only}.
 */
public final class GoldSet {
    private static final String HEADER = "asked\ttold\ttext\tintent\tfacts\tasides";
    private static final String MORE = HEADER + "\tabout";

    private final String file;
    private final DecisionTable table;
    private final List<String> faults = new ArrayList<>();

    private GoldSet(String file, DecisionTable table) {
        this.file = file;
        this.table = table;
    }

    /**
     * The lines of a file.
     *
     * @throws BrokenGold with every fault at once, by file and line
     */
    public static List<GoldLine> read(String file, String content, DecisionTable table)
            throws BrokenGold {
        var set = new GoldSet(file, table);
        var lines = set.lines(content.lines().toList());
        if (!set.faults.isEmpty()) {
            throw new BrokenGold(set.faults);
        }
        return lines;
    }

    private List<GoldLine> lines(List<String> content) {
        if (content.isEmpty() || !Set.of(HEADER, MORE).contains(content.getFirst())) {
            fault(1, "the header is missing. Write: " + HEADER.replace("\t", " TAB "));
            return List.of();
        }
        int columns = content.getFirst().split("\t").length;
        var lines = new ArrayList<GoldLine>();
        for (int i = 1; i < content.size(); i++) {
            String[] cells = content.get(i).split("\t", -1);
            if (cells.length == columns) {
                lines.add(line(i + 1, cells));
            } else {
                fault(i + 1, "%d columns, not %d".formatted(cells.length, columns));
            }
        }
        return lines;
    }

    private GoldLine line(int number, String[] cells) {
        if (!cells[0].isEmpty() && table.fact(cells[0]).isEmpty()) {
            fault(number, "there is no fact '%s'".formatted(cells[0]));
        }
        return new GoldLine(
                file + ":" + number,
                cells[0],
                facts(number, cells[1]),
                cells[2],
                intent(number, cells[3]),
                facts(number, cells[4]),
                Set.copyOf(parts(cells[5])),
                cells.length > 6 ? cells[6] : "");
    }

    private Intent intent(int number, String word) {
        try {
            return Intent.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            fault(number, "there is no intent '%s'".formatted(word));
            return Intent.UNCLEAR;
        }
    }

    private Facts facts(int number, String cell) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String part : parts(cell)) {
            String[] pair = part.split("=", 2);
            var fact = table.fact(pair[0]);
            if (pair.length < 2 || fact.isEmpty() || !fact.get().takes(pair[1])) {
                fault(number, "'%s' is no fact and value".formatted(part));
            } else {
                facts.put(pair[0], pair[1]);
            }
        }
        return new Facts(facts);
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void fault(int number, String what) {
        faults.add("%s:%d: %s".formatted(file, number, what));
    }
}
