package assistant.script;

import assistant.understanding.Example;
import assistant.understanding.Language;
import assistant.understanding.Learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the examples to learn from: those written as such, and the phrases of each topic. */
final class Examples {
    private static final String STATEMENT = "statement";
    private static final Set<String> NO_TOPICS = Set.of("nothing");
    private static final Set<String> NO_WORDS = Set.of("...", "_");

    private Examples() {}

    static Learned in(Language language) {
        var purposes = new ArrayList<Example>();
        language.under("example")
                .forEach((label, texts) -> texts.forEach(text -> learn(purposes, label, text)));
        var topics = new ArrayList<Example>();
        language.under("topic")
                .forEach(
                        (label, phrases) -> {
                            if (!NO_TOPICS.contains(label)) {
                                phrases.forEach(
                                        phrase ->
                                                variants(phrase)
                                                        .forEach(
                                                                text ->
                                                                        topics.add(
                                                                                new Example(
                                                                                        label,
                                                                                        text))));
                            }
                        });
        return new Learned(purposes, topics);
    }

    /** A statement is one in its parts too; of an alarm only the whole is sure to be one. */
    private static void learn(List<Example> purposes, String label, String text) {
        purposes.add(new Example(label, text));
        if (label.equals(STATEMENT)) {
            Learned.parts(text).forEach(part -> purposes.add(new Example(label, part)));
        }
    }

    /** The texts a phrase stands for: as many as its widest choice of words has. */
    private static Set<String> variants(String phrase) {
        List<String[]> parts =
                Arrays.stream(phrase.split(" "))
                        .filter(part -> !NO_WORDS.contains(part))
                        .map(part -> part.replace("?", "").replace("*", "").split("\\|"))
                        .toList();
        int most = parts.stream().mapToInt(part -> part.length).max().orElse(0);
        var texts = new LinkedHashSet<String>();
        for (int i = 0; i < most; i++) {
            int variant = i;
            texts.add(
                    String.join(
                            " ", parts.stream().map(part -> part[variant % part.length]).toList()));
        }
        return texts;
    }
}
