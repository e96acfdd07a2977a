package assistant.page;

import assistant.dialog.Command;
import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.PlainWords;
import assistant.dialog.Reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lays out a conversation, as it stands, as a page that works without scripts. */
public final class PlainView {
    private static final String TEMPLATE = "plain.html";

    private final Templates templates;
    private final Dialog dialog;
    private final Map<String, String> words;

    public PlainView(Templates templates, Dialog dialog) {
        this.templates = templates;
        this.dialog = dialog;
        this.words = PlainWords.of(dialog.messages());
    }

    /**
     * What a form carries besides the answer.
     *
     * @param mark that ties it to its session
     * @param key that makes a doubled press known; empty before there is a conversation
     */
    public record Ticket(String mark, String key) {}

    /** A choice of the question; hint is empty where it has none. */
    public record Option(String value, String label, String hint) {}

    /** What is asked, and the answers to press. */
    public record Asked(String fact, String text, String help, String why, List<Option> options) {}

    /** A command to press under its label. */
    public record Press(String command, String label) {}

    /** The page before a conversation. */
    public String start(Ticket ticket, String notice) {
        var values = common(ticket, notice);
        values.put("begun", false);
        values.put("blocks", blocks(dialog.open().replies()));
        return templates.fill(TEMPLATE, values);
    }

    /** The page after a conversation that is no more: its last words, and a way to begin anew. */
    public String end(Ticket ticket, List<Reply> last) {
        var values = common(ticket, "");
        values.put("begun", false);
        values.put("blocks", blocks(last));
        return templates.fill(TEMPLATE, values);
    }

    /**
     * The page of a conversation.
     *
     * @param last what was answered last
     * @param said what the patient sent last; empty where nothing was
     * @param change a fact whose answer is to be changed; empty where none is
     * @param typed what to give back in the field for own words
     */
    public String page(
            Ticket ticket,
            String notice,
            Conversation now,
            List<Reply> last,
            String said,
            String change,
            String typed) {
        var values = common(ticket, notice);
        var asked = asked(now, last, change);
        values.put("begun", true);
        values.put("said", said);
        values.put("blocks", blocks(last));
        values.put("asked", asked.map(List::of).orElse(List.of()));
        values.put("changing", !change.isEmpty() && asked.isPresent());
        values.put("offers", offers(last));
        values.put("typed", typed);
        var told = dialog.told(now.facts());
        values.put(
                "told",
                told.stream()
                        .map(one -> new Block.Item(one.text(), one.fact().orElse("")))
                        .toList());
        values.put("done", dialog.asked(now).isEmpty());
        return templates.fill(TEMPLATE, values);
    }

    /**
     * The page while nothing can be kept: it sends the same again.
     *
     * @param fields what was sent; empty where nothing was
     */
    public String away(Map<String, String> fields) {
        return templates.fill(
                "away.html",
                Map.of("words", words, "fields", List.copyOf(new TreeMap<>(fields).entrySet())));
    }

    /** The whole article with its disclaimer and copyright, sentence by sentence. */
    public String article() {
        var article = dialog.source().article();
        return templates.fill(
                "article.html",
                Map.of(
                        "words", words,
                        "article", quoted(article.sentences()),
                        "disclaimer", quoted(article.disclaimer())));
    }

    private List<Block.Bit> quoted(List<String> sentences) {
        return sentences.stream().map(id -> Block.bit(dialog.source().quote(id))).toList();
    }

    private Map<String, Object> common(Ticket ticket, String notice) {
        var values = new HashMap<String, Object>();
        values.put("words", words);
        values.put("notice", notice);
        values.put("ticket", ticket);
        values.put("number", dialog.messages().setting("number").orElse(""));
        return values;
    }

    private static List<Block> blocks(List<Reply> replies) {
        return Block.of(
                replies.stream().filter(reply -> !(reply instanceof Reply.Question)).toList());
    }

    private Optional<Asked> asked(Conversation now, List<Reply> last, String change) {
        var changed =
                dialog.flow().states().values().stream()
                        .filter(state -> state.ask().equals(change))
                        .map(state -> dialog.question(state, now.facts()))
                        .findFirst();
        var inTurn =
                last.stream()
                        .filter(Reply.Question.class::isInstance)
                        .map(Reply.Question.class::cast)
                        .findFirst();
        boolean alarm = last.stream().anyMatch(Reply.Alarm.class::isInstance);
        return changed.or(() -> inTurn)
                .or(() -> alarm ? Optional.empty() : dialog.question(now))
                .map(PlainView::asked);
    }

    private static Asked asked(Reply.Question question) {
        var options =
                question.choices().stream()
                        .map(one -> new Option(one.value(), one.label(), one.hint().orElse("")))
                        .toList();
        return new Asked(
                question.fact(), question.words().text(), question.help(), question.why(), options);
    }

    private static List<Press> offers(List<Reply> last) {
        return last.stream()
                .filter(Reply.Alarm.class::isInstance)
                .flatMap(reply -> ((Reply.Alarm) reply).goOn().stream())
                .map(offer -> new Press(word(offer.command()), offer.label()))
                .toList();
    }

    private static String word(Command command) {
        return command.word();
    }

    /** A word of the page, such as {@code plain-old}. */
    public String word(String id) {
        return words.getOrDefault(id, "");
    }
}
