package assistant.page;

import assistant.dialog.Piece;
import assistant.dialog.Prose;
import assistant.dialog.Reply;
import assistant.source.Quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message of the assistant's, laid out for a template.
 *
 * @param kind {@code say}, {@code question}, {@code result}, {@code alarm}, {@code care} or {@code
 *     disclaimer}
 * @param topic what it is, such as {@code result.told}; empty where it has none
 * @param words all of it in order
 * @param items the lines of its list
 * @param entry what a result has besides
 */
public record Block(
        String kind, String topic, List<Bit> words, List<Item> items, Optional<Entry> entry) {
    public Block {
        words = List.copyOf(words);
        items = List.copyOf(items);
    }

    /**
     * A stretch of text, ours or the article's.
     *
     * @param sentence the id of what is quoted; empty for our own words
     * @param link where the article points to there; empty where it does not
     */
    public record Bit(String text, String sentence, String link) {
        public boolean quoted() {
            return !sentence.isEmpty();
        }
    }

    /** A line; {@code fact} is empty unless it tells an answer that can be changed. */
    public record Item(String text, String fact) {}

    /**
     * An option that the article names.
     *
     * @param condition under which it is shown, in plain words; empty where it holds for certain
     * @param wording the article's own words for how it rates it
     * @param again whether its quotations stand at the option just before, under the same condition
     */
    public record Entry(
            String title,
            String condition,
            String wording,
            List<Bit> quotations,
            boolean again,
            String plain,
            List<String> cautions) {
        public Entry {
            quotations = List.copyOf(quotations);
            cautions = List.copyOf(cautions);
        }

        private Entry after(Entry before) {
            boolean shared =
                    condition.equals(before.condition) && quotations.equals(before.quotations);
            return new Entry(title, condition, wording, quotations, shared, plain, cautions);
        }
    }

    /** The messages of one turn; what neighbours quote alike is to be shown once. */
    public static List<Block> of(List<Reply> replies) {
        var blocks = new ArrayList<Block>();
        for (Reply reply : replies) {
            Block block = of(reply);
            blocks.add(blocks.isEmpty() ? block : block.after(blocks.getLast()));
        }
        return List.copyOf(blocks);
    }

    private Block after(Block before) {
        var joined = entry.flatMap(one -> before.entry.map(one::after)).or(() -> entry);
        return new Block(kind, topic, words, items, joined);
    }

    private static Block of(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> block("say", say.topic(), say.words(), items(say.items()));
            case Reply.Question question -> block("question", "", question.words(), List.of());
            case Reply.Alarm alarm -> block("alarm", alarm.kind(), alarm.words(), List.of());
            case Reply.Care care -> block("care", "", care.words(), List.of());
            case Reply.Disclaimer disclaimer ->
                    block("disclaimer", "", disclaimer.words(), List.of());
            case Reply.Result result ->
                    new Block(
                            "result",
                            "",
                            bits(result.words()),
                            List.of(),
                            Optional.of(entry(result)));
        };
    }

    private static Block block(String kind, String topic, Prose words, List<Item> items) {
        return new Block(kind, topic, bits(words), items, Optional.empty());
    }

    private static Entry entry(Reply.Result result) {
        return new Entry(
                result.title(),
                result.condition().orElse(""),
                result.entry().rule().wording(),
                bits(result.words()).stream().filter(Bit::quoted).toList(),
                false,
                result.plain(),
                result.cautions());
    }

    private static List<Item> items(List<Reply.Item> items) {
        return items.stream().map(one -> new Item(one.text(), one.fact().orElse(""))).toList();
    }

    private static List<Bit> bits(Prose words) {
        return words.pieces().stream().map(Block::bit).toList();
    }

    private static Bit bit(Piece piece) {
        return switch (piece) {
            case Piece.Ours ours -> new Bit(ours.text(), "", "");
            case Piece.Quoted quoted -> bit(quoted.quotation());
        };
    }

    static Bit bit(Quotation quotation) {
        return new Bit(quotation.text(), quotation.sentence(), quotation.link().orElse(""));
    }
}
