package assistant.page;

import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Messages;
import assistant.dialog.Prose;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What a patient takes along to a doctor.
 *
 * @param words of ours that stand around it, by name
 * @param told every answer, as a line
 * @param blocks what the article says for them, the disclaimer last
 */
public record Summary(Map<String, String> words, List<Block.Item> told, List<Block> blocks) {
    private static final String RESULT = "result";
    private static final String TOLD = "result.told";

    /** What stands there for the chat alone. */
    private static final List<String> CHAT = List.of(TOLD, "result.next");

    public Summary {
        words = Map.copyOf(words);
        told = List.copyOf(told);
        blocks = List.copyOf(blocks);
    }

    /**
     * The summary of a conversation.
     *
     * @param version of the content, so that others can reproduce it
     * @param now the day it is made, in UTC
     */
    public static Summary of(
            Dialog dialog, Conversation conversation, String version, Instant now) {
        var blocks = Block.of(dialog.summary(conversation));
        return new Summary(
                words(dialog.messages(), version, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                blocks.stream()
                        .filter(block -> block.topic().equals(TOLD))
                        .flatMap(block -> block.items().stream())
                        .toList(),
                blocks.stream().filter(block -> !CHAT.contains(block.topic())).toList());
    }

    /** The blocks before the first option. */
    public List<Block> before() {
        return blocks.stream().takeWhile(block -> !block.kind().equals(RESULT)).toList();
    }

    /** What the article says, the options of one sentence together. */
    public List<Case> cases() {
        return Case.of(blocks.stream().flatMap(block -> block.entry().stream()).toList());
    }

    /** The blocks after the last option. */
    public List<Block> after() {
        return blocks.stream()
                .skip(before().size())
                .filter(block -> !block.kind().equals(RESULT))
                .toList();
    }

    private static Map<String, String> words(Messages messages, String version, LocalDate day) {
        return Map.ofEntries(
                Map.entry("title", messages.text("summary.title")),
                Map.entry("about", messages.text("summary.about")),
                Map.entry("told", messages.text("page.told")),
                Map.entry("nothing", messages.text("page.nothing-told")),
                Map.entry("says", messages.text("summary.says")),
                Map.entry("rating", messages.text("page.rating")),
                Map.entry("if", messages.text("page.if")),
                Map.entry("article", messages.text("page.article")),
                Map.entry("source", messages.text("page.source")),
                Map.entry("ours", messages.text("page.ours")),
                Map.entry("again", messages.text("page.again")),
                Map.entry("more", messages.text("page.more")),
                Map.entry("date", filled(messages, "date", day.toString())),
                Map.entry("version", filled(messages, "version", version)));
    }

    private static String filled(Messages messages, String name, String value) {
        return messages.say("summary." + name, Map.of(name, Prose.ours(value))).text();
    }
}
