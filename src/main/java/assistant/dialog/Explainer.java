package assistant.dialog;

import assistant.decision.DecisionTable;
import assistant.decision.Entry;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Explains: why a question is asked, what a word means, what would differ if. */
final class Explainer {
    private final DecisionTable table;
    private final Map<String, Topic> topics;
    private final Messages messages;
    private final Wording wording;
    private final ResultWriter results;
    private final ChangeWriter changes;

    Explainer(
            DecisionTable table,
            Map<String, Topic> topics,
            Messages messages,
            ResultWriter results) {
        this.table = table;
        this.topics = topics;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.results = results;
        this.changes = new ChangeWriter(wording);
    }

    /** What the asked fact decides, taken from the table, with the sentence it rests on. */
    List<Reply> why(Fact fact, Facts told) {
        var decided = decided(fact, told);
        var lines = new ArrayList<Reply>();
        Prose why = messages.say("fact.%s.why".formatted(fact.id()));
        lines.add(says("say.why", messages.say("say.why").then(why), List.of()));
        lines.add(
                decided.isEmpty()
                        ? wording.say("say.decides-notes")
                        : wording.say("say.decides", decided));
        Prose rests = messages.say("say.rests-on").then(messages.quote(List.of(fact.sentence())));
        lines.add(says("say.rests-on", rests, List.of()));
        return lines;
    }

    /** The options that some answer shows and another does not, or shows under a condition only. */
    private List<Reply.Item> decided(Fact fact, Facts told) {
        Set<String> names = new LinkedHashSet<>();
        var outcomes =
                fact.values().stream().map(v -> table.evaluate(told.with(fact.id(), v))).toList();
        for (var rule : table.rules()) {
            long shown = outcomes.stream().filter(outcome -> outcome.shows(rule.id())).count();
            if (shown > 0 && shown < outcomes.size()) {
                names.add(messages.text("option.%s.name".formatted(rule.option())));
            }
        }
        return names.stream().map(name -> new Reply.Item(name, Optional.empty())).toList();
    }

    /** What the article says about a topic, or that it does not say. */
    Reply topic(String id) {
        Topic topic = topics.get(id);
        if (topic == null) {
            throw new IllegalArgumentException("no topic " + id);
        }
        String key = "topic." + id;
        return says(key, messages.say(key).then(messages.quote(topic.sentences())), List.of());
    }

    /** What would differ if these facts were so; it changes nothing. */
    List<Reply> whatIf(Facts told, Facts supposed) {
        Outcome now = table.evaluate(told);
        Facts then = told.with(supposed);
        Outcome would = table.evaluate(then);
        var lines = new ArrayList<Reply>();
        lines.add(wording.say("say.what-if", wording.told(supposed)));
        var differences = changes.write(now, would);
        lines.addAll(differences);
        if (differences.isEmpty()) {
            lines.add(wording.say("say.what-if-same"));
            lines.addAll(spokenOf(supposed));
        }
        for (Entry entry : would.entries()) {
            if (!now.entries().contains(entry)) {
                lines.add(says("say.what-if", results.entry(entry, then).words(), List.of()));
            }
        }
        lines.add(wording.say("say.what-if-kept"));
        return lines;
    }

    /** The sentences on which the supposed facts rest. */
    private List<Reply> spokenOf(Facts supposed) {
        var sentences =
                supposed.told().keySet().stream()
                        .flatMap(fact -> table.fact(fact).stream())
                        .map(Fact::sentence)
                        .distinct()
                        .toList();
        Prose words = messages.say("say.what-if-sentence").then(messages.quote(sentences));
        return List.of(says("say.what-if-sentence", words, List.of()));
    }

    private static Reply.Say says(String topic, Prose words, List<Reply.Item> items) {
        return new Reply.Say(topic, words, items, Optional.empty());
    }
}
