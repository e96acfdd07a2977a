package assistant.cli;

import assistant.dialog.Piece;
import assistant.dialog.Prose;
import assistant.dialog.Reply;
import assistant.source.Quotation;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Shows turns as lines of text, 78 columns wide, quotations set apart. */
final class Terminal {
    private static final int WIDTH = 78;
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String BLUE = "\u001b[34m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean colours;

    Terminal(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void show(List<Reply> replies) {
        out.println();
        replies.forEach(this::show);
        out.flush();
    }

    /** A line of the patient's; null at the end of the input. */
    @Nullable String ask(BufferedReader in) throws IOException {
        out.print("> ");
        out.flush();
        return in.readLine();
    }

    void end(String goodbye) {
        out.println();
        out.println(goodbye);
        out.flush();
    }

    private void show(Reply reply) {
        switch (reply) {
            case Reply.Say say -> {
                prose(say.words(), "");
                say.items().forEach(item -> wrapped(item.text(), "- ", "  ", ""));
            }
            case Reply.Question question -> {
                prose(question.words(), BOLD);
                int number = 1;
                for (var choice : question.choices()) {
                    String hint = choice.hint().map(text -> " - " + text).orElse("");
                    wrapped(choice.label() + hint, "  " + number++ + " ", "    ", "");
                }
            }
            case Reply.Result result -> {
                wrapped(heading(result), "* ", "  ", BOLD);
                prose(Prose.quote(quoted(result.words())), "");
                wrapped(result.plain(), "", "", "");
                result.cautions().forEach(caution -> wrapped(caution, "! ", "  ", BOLD));
            }
            case Reply.Alarm alarm -> {
                prose(alarm.words(), RED);
                int number = 1;
                for (var offer : alarm.goOn()) {
                    wrapped(offer.label(), "  " + number++ + " ", "    ", "");
                }
            }
            case Reply.Care care -> prose(care.words(), BOLD);
            case Reply.Disclaimer disclaimer -> prose(disclaimer.words(), "");
        }
        out.println();
    }

    private static String heading(Reply.Result result) {
        String heading = result.title() + ": " + result.entry().rule().wording();
        return result.condition().map(when -> "If " + when + ": " + heading).orElse(heading);
    }

    private static Quotation quoted(Prose words) {
        return words.quotations().getFirst();
    }

    /** Our words as they are, each quotation on lines of its own. */
    private void prose(Prose words, String style) {
        var ours = new StringBuilder();
        for (Piece piece : words.pieces()) {
            switch (piece) {
                case Piece.Ours text -> ours.append(text.text());
                case Piece.Quoted quoted -> {
                    flush(ours, style);
                    wrapped(quoted.quotation().toString(), "  | ", "  | ", BLUE);
                    quoted.quotation().link().ifPresent(link -> out.println("  | " + link));
                }
            }
        }
        flush(ours, style);
    }

    private void flush(StringBuilder ours, String style) {
        String text = ours.toString().strip();
        ours.setLength(0);
        if (!text.isEmpty() && !List.of(".", ",").contains(text)) {
            wrapped(text, "", "", style);
        }
    }

    private void wrapped(String text, String first, String rest, String style) {
        String indent = first;
        var line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                line(indent, line.toString(), style);
                indent = rest;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(indent, line.toString(), style);
    }

    private void line(String indent, String text, String style) {
        boolean styled = colours && !style.isEmpty();
        out.println(indent + (styled ? style + text + PLAIN : text));
    }
}
