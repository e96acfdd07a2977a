package assistant.page;

import java.util.ArrayList;
import java.util.List;

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
        summary.blocks().forEach(block -> add(lines, block, words.getOrDefault("more", "")));
        lines.add("");
        lines.add(words.getOrDefault("version", ""));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Block block, String more) {
        lines.add("");
        lines.add(text(block.words()));
        block.items().forEach(item -> lines.add("- " + item.text()));
        block.words().stream()
                .filter(bit -> !bit.link().isEmpty())
                .forEach(bit -> lines.add("%s: %s".formatted(more, bit.link())));
    }

    private static String text(List<Block.Bit> words) {
        var text = new StringBuilder();
        for (Block.Bit bit : words) {
            text.append(
                    bit.quoted()
                            ? "\"%s\" (%s)".formatted(bit.text(), bit.sentence())
                            : bit.text());
        }
        return text.toString();
    }
}
