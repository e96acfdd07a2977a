package assistant.source;

import java.util.Optional;

/**
 * The words of one sentence of the article, to the letter.
 *
 * <p>Only {@link Source} can make one, so whatever is shown as a quotation is the article's.
 */
public final class Quotation {
    private final String sentence;
    private final String text;
    private final Optional<String> link;

    Quotation(String sentence, String raw) {
        this.sentence = sentence;
        this.text = QuotationText.of(raw);
        this.link = QuotationText.linkOf(raw);
    }

    /** The id of the sentence, such as {@code S8}. */
    public String sentence() {
        return sentence;
    }

    /** The quotation text of the sentence, as the contract defines it. */
    public String text() {
        return text;
    }

    /** The address that the sentence links to, if it carries one. */
    public Optional<String> link() {
        return link;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quotation that
                && sentence.equals(that.sentence)
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return sentence.hashCode();
    }

    @Override
    public String toString() {
        return '"' + text + "\" (" + sentence + ")";
    }
}
