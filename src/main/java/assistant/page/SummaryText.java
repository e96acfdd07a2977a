package assistant.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a summary as plain text: a line each, no line broken within. */
public final class SummaryText {
    private SummaryText() {}

    public static String of(Summary summary) {
        var words = summary.words();
        var lines = new ArrayList<String>();
        lines.add(words.getOrDefault("title", ""));
        lines.add(words.getOrDefault("date", ""));
        lines.add("");
        lines.add(words.getOrDefault("about", ""));
        lines.add("");
        lines.add(words.getOrDefault("told", ""));
        summary.told().forEach(item -> lines.add("- " + item.text()));
        if (summary.told().isEmpty()) {
            lines.add(words.getOrDefault("nothing", ""));
        }
        lines.add("");
        lines.add(words.getOrDefault("says", ""));
        summary.blocks().forEach(block -> add(lines, block, words));
        lines.add("");
        lines.add(words.getOrDefault("version", ""));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Block block, Map<String, String> words) {
        boolean again = block.entry().filter(Block.Entry::again).isPresent();
        lines.add("");
        lines.add(text(block.words(), again ? words.getOrDefault("again", "") : ""));
        block.items().forEach(item -> lines.add("- " + item.text()));
        block.words().stream()
                .filter(bit -> !bit.link().isEmpty())
                .forEach(bit -> lines.add("%s: %s".formatted(words.get("more"), bit.link())));
    }

    /** With what stands in place of quotations that have just been shown; empty where none has. */
    private static String text(List<Block.Bit> words, String again) {
        var text = new StringBuilder();
        for (Block.Bit bit : words) {
            if (!bit.quoted()) {
                text.append(bit.text());
            } else if (again.isEmpty()) {
                text.append("\"%s\" (%s)".formatted(bit.text(), bit.sentence()));
            } else {
                text.append("(%s: %s)".formatted(again, bit.sentence()));
            }
        }
        return text.toString();
    }
}
