package assistant.dialog;

import assistant.source.Quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words for the patient in which our own and the article's are kept apart. */
public record Prose(List<Piece> pieces) {
    public static final Prose EMPTY = new Prose(List.of());

    public Prose {
        pieces = joined(pieces);
    }

    /** Our own words that stand side by side are one piece; empty ones are none. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            boolean goesOn = !joined.isEmpty() && joined.getLast() instanceof Piece.Ours;
            if (piece instanceof Piece.Ours ours && (goesOn || ours.text().isEmpty())) {
                String before = goesOn ? text(joined.removeLast()) : "";
                addOurs(joined, before + ours.text());
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    private static void addOurs(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Ours(text));
        }
    }

    public static Prose ours(String text) {
        return new Prose(List.of(new Piece.Ours(text)));
    }

    public static Prose quote(Quotation quotation) {
        return new Prose(List.of(new Piece.Quoted(quotation)));
    }

    /** All of them in one, with a space between. */
    public static Prose of(List<Prose> parts) {
        var pieces = new ArrayList<Piece>();
        for (Prose part : parts) {
            if (!pieces.isEmpty() && !part.pieces.isEmpty()) {
                pieces.add(new Piece.Ours(" "));
            }
            pieces.addAll(part.pieces);
        }
        return new Prose(pieces);
    }

    public Prose then(Prose next) {
        return of(List.of(this, next));
    }

    /** The quotations in it, in order. */
    public List<Quotation> quotations() {
        return pieces.stream()
                .filter(Piece.Quoted.class::isInstance)
                .map(piece -> ((Piece.Quoted) piece).quotation())
                .toList();
    }

    /** Complete plain text: a quotation in straight double quotes, followed by its id. */
    public String text() {
        return pieces.stream().map(Prose::text).collect(Collectors.joining());
    }

    /** Our words alone. */
    public String ours() {
        return pieces.stream()
                .filter(Piece.Ours.class::isInstance)
                .map(Prose::text)
                .collect(Collectors.joining());
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case Piece.Ours ours -> ours.text();
            case Piece.Quoted quoted ->
                    "\"" + quoted.quotation().text() + "\" (" + quoted.quotation().sentence() + ")";
        };
    }
}
