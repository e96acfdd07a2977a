package assistant.script;

import assistant.dialog.Dialog;
import assistant.dialog.State;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the dialog: as SVG by itself, as Mermaid or DOT for other tools. */
public final class DialogPicture {
    private static final int BOX_WIDTH = 350;
    private static final int BOX_HEIGHT = 44;
    private static final int ROW = 104;
    private static final int COLUMN = 580;
    private static final int MARGIN = 24;

    /** Room at the right for the ways that go round. */
    private static final int BEND = 230;

    private final Dialog dialog;
    private final Map<String, String> notes;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private DialogPicture(Dialog dialog, Map<String, String> notes) {
        this.dialog = dialog;
        this.notes = Map.copyOf(notes);
        place(dialog.flow().start(), 0);
        spread();
    }

    /** One way from a state to another, with the labels of the choices that take it. */
    private record Way(String from, String to, List<String> labels) {}

    public static String svg(Dialog dialog) {
        return svg(dialog, Map.of());
    }

    /**
     * The same with something noted at states.
     *
     * @param notes by state, such as {@code "12 visits"}
     */
    public static String svg(Dialog dialog, Map<String, String> notes) {
        return new DialogPicture(dialog, notes).svg();
    }

    /** A Mermaid state diagram. */
    public static String mermaid(Dialog dialog) {
        var text = new StringBuilder("stateDiagram-v2\n");
        text.append("    [*] --> ").append(id(dialog.flow().start())).append('\n');
        for (State state : dialog.flow().states().values()) {
            text.append("    %s : %s%n".formatted(id(state.id()), name(dialog, state.id())));
        }
        for (Way way : ways(dialog)) {
            String labels = String.join(", ", way.labels());
            text.append("    %s --> %s : %s%n".formatted(id(way.from()), id(way.to()), labels));
        }
        return text.append("    %s --> [*]%n".formatted(id(dialog.flow().end()))).toString();
    }

    /** A Graphviz graph. */
    public static String dot(Dialog dialog) {
        var text = new StringBuilder("digraph dialog {\n    node [shape=box];\n");
        for (State state : dialog.flow().states().values()) {
            String name = name(dialog, state.id());
            text.append("    \"%s\" [label=\"%s\"];%n".formatted(state.id(), quoted(name)));
        }
        for (Way way : ways(dialog)) {
            String labels = quoted(String.join("\n", way.labels()));
            text.append(
                    "    \"%s\" -> \"%s\" [label=\"%s\"];%n"
                            .formatted(way.from(), way.to(), labels));
        }
        return text.append("}\n").toString();
    }

    private static String quoted(String text) {
        return text.replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String id(String state) {
        return state.replace('-', '_');
    }

    private static String name(Dialog dialog, String state) {
        State known = dialog.flow().states().get(state);
        return known == null
                ? state
                : dialog.messages().text("fact.%s.name".formatted(known.ask()));
    }

    private static List<Way> ways(Dialog dialog) {
        var ways = new ArrayList<Way>();
        for (State state : dialog.flow().states().values()) {
            var targets = new LinkedHashMap<String, List<String>>();
            state.next()
                    .forEach(
                            (value, to) ->
                                    targets.computeIfAbsent(to, t -> new ArrayList<>())
                                            .add(dialog.label(state.ask(), value)));
            targets.forEach((to, labels) -> ways.add(new Way(state.id(), to, labels)));
        }
        return ways;
    }

    /** A state stands below every state that leads to it. */
    private void place(String id, int row) {
        if (rows.getOrDefault(id, -1) < row) {
            rows.put(id, row);
            State state = dialog.flow().states().get(id);
            if (state != null) {
                state.next().values().forEach(next -> place(next, row + 1));
            }
        }
    }

    private void spread() {
        var taken = new LinkedHashMap<Integer, Integer>();
        rows.forEach((id, row) -> columns.put(id, taken.merge(row, 1, Integer::sum) - 1));
    }

    private String svg() {
        int wide = columns.values().stream().mapToInt(c -> c).max().orElse(0);
        int deep = rows.values().stream().mapToInt(r -> r).max().orElse(0);
        int width = 2 * MARGIN + wide * COLUMN + BOX_WIDTH + BEND;
        int height = 2 * MARGIN + deep * ROW + BOX_HEIGHT;
        var svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d">
                <title id="t">The dialog</title>
                <desc id="d">Each box is a question; each arrow is marked with the answers that take it.</desc>
                <style>
                text{font:14px system-ui,sans-serif;fill:#12263a}.l{font-size:12px;fill:#33506b;paint-order:stroke;stroke:#f6f9fc;stroke-width:5}
                rect{fill:#fff;stroke:#0b4f8a;stroke-width:1.5}.e{fill:#0b4f8a}.e+text{fill:#fff}
                path{fill:none;stroke:#7a8fa3;stroke-width:1.5}.b{fill:#f6f9fc;stroke:none}
                </style>
                <defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#7a8fa3" stroke="none" style="fill:#7a8fa3"/></marker></defs>
                <rect class="b" width="%d" height="%d"/>
                """
                        .formatted(width, height, width, height));
        var ways = ways(dialog);
        for (int i = 0; i < ways.size(); i++) {
            arrow(svg, ways.get(i), i);
        }
        rows.keySet().forEach(id -> box(svg, id));
        ways.forEach(way -> label(svg, way));
        return svg.append("</svg>\n").toString();
    }

    private int x(String id) {
        return MARGIN + columns.getOrDefault(id, 0) * COLUMN;
    }

    private int y(String id) {
        return MARGIN + rows.getOrDefault(id, 0) * ROW;
    }

    private void box(StringBuilder svg, String id) {
        boolean end = id.equals(dialog.flow().end());
        svg.append(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                        .formatted(end ? "e" : "s", x(id), y(id), BOX_WIDTH, BOX_HEIGHT));
        String note = notes.getOrDefault(id, "");
        int line = y(id) + (note.isEmpty() ? 27 : 19);
        svg.append(
                "<text x=\"%d\" y=\"%d\">%s</text>%n"
                        .formatted(x(id) + 12, line, escaped(name(dialog, id))));
        if (!note.isEmpty()) {
            svg.append(
                    "<text x=\"%d\" y=\"%d\">%s</text>%n"
                            .formatted(x(id) + 12, line + 18, escaped(note)));
        }
    }

    private boolean near(Way way) {
        return y(way.to()) - y(way.from()) == ROW;
    }

    /** Straight down to the next row; a longer way goes round on the right. */
    private void arrow(StringBuilder svg, Way way, int index) {
        int fromX = x(way.from());
        int fromY = y(way.from());
        int toX = x(way.to());
        int toY = y(way.to());
        int side = Math.max(fromX, toX) + BOX_WIDTH + 60 + 34 * (index % 7);
        String path =
                near(way)
                        ? "M%d %d L%d %d"
                                .formatted(
                                        fromX + BOX_WIDTH / 2,
                                        fromY + BOX_HEIGHT,
                                        toX + BOX_WIDTH / 2,
                                        toY - 2)
                        : "M%d %d C%d %d %d %d %d %d"
                                .formatted(
                                        fromX + BOX_WIDTH,
                                        fromY + BOX_HEIGHT / 2,
                                        side,
                                        fromY + BOX_HEIGHT / 2,
                                        side,
                                        toY + BOX_HEIGHT / 2,
                                        toX + BOX_WIDTH + 2,
                                        toY + BOX_HEIGHT / 2);
        svg.append("<path d=\"%s\" marker-end=\"url(#a)\"/>%n".formatted(path));
    }

    private void label(StringBuilder svg, Way way) {
        int middle = (x(way.from()) + x(way.to()) + BOX_WIDTH) / 2;
        int x = near(way) ? middle + 8 : x(way.from()) + BOX_WIDTH + 12;
        int y = near(way) ? y(way.from()) + (ROW + BOX_HEIGHT) / 2 + 4 : y(way.from()) + 14;
        svg.append(
                "<text class=\"l\" x=\"%d\" y=\"%d\">%s</text>%n"
                        .formatted(x, y, escaped(labels(way))));
    }

    private String labels(Way way) {
        State from = dialog.flow().states().get(way.from());
        boolean all = from != null && from.next().size() == way.labels().size();
        return all ? "any answer" : String.join(" / ", way.labels());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
