package assistant.dialog;

import assistant.source.Quotation;

/** A stretch of what the assistant says: our own words, or the article's. */
public sealed interface Piece {
    record Ours(String text) implements Piece {}

    record Quoted(Quotation quotation) implements Piece {}
}
