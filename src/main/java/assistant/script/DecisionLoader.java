package assistant.script;

import assistant.decision.Condition;
import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.decision.Note;
import assistant.decision.Rating;
import assistant.decision.Rule;
import assistant.source.Source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads {@code decision.yaml}. */
final class DecisionLoader {
    private final Source source;
    private final Faults faults;
    private final Set<String> sentences;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    DecisionLoader(Source source, Faults faults) {
        this.source = source;
        this.faults = faults;
        this.sentences = Set.copyOf(source.article().sentences());
    }

    DecisionTable load(Node node) {
        Fields fields =
                Fields.of(
                        node,
                        Set.of("facts", "first", "situations", "options", "rules", "notes"),
                        Set.of(),
                        faults);
        fields.items("facts").forEach(this::fact);
        Fields first =
                fields.node("first")
                        .map(one -> Fields.of(one, Set.of("fact", "note"), Set.of(), faults))
                        .orElse(fields);
        var situations = fields.texts("situations");
        var options = fields.texts("options");
        situations.forEach(id -> once(fields.place("situations"), "situation", id));
        options.forEach(id -> once(fields.place("options"), "option", id));
        var rules = new ArrayList<Rule>();
        for (Node rule : fields.items("rules")) {
            rules.add(rule(rule, situations, options));
        }
        unused(
                fields.place("options"),
                "option",
                options,
                rules.stream().map(Rule::option).toList());
        unused(
                fields.place("situations"),
                "situation",
                situations,
                rules.stream().map(Rule::situation).toList());
        var ruleIds = rules.stream().map(Rule::id).toList();
        var notes = new ArrayList<Note>();
        for (Node note : fields.items("notes")) {
            notes.add(note(note, ruleIds));
        }
        return new DecisionTable(
                List.copyOf(facts.values()),
                first.oneOf("fact", "fact", facts.keySet()),
                first.text("note"),
                situations,
                options,
                rules,
                notes);
    }

    private void unused(Place place, String kind, List<String> known, List<String> used) {
        known.stream()
                .filter(one -> !used.contains(one))
                .forEach(
                        one ->
                                faults.add(
                                        place,
                                        "no rule names the %s '%s'".formatted(kind, one),
                                        "Name it in a rule, or take it out."));
    }

    private void fact(Node node) {
        Fields fields = Fields.of(node, Set.of("id", "values", "sentence"), Set.of(), faults);
        String id = fields.text("id");
        var values = fields.texts("values");
        once(fields.place(), "fact", id);
        values.forEach(value -> once(fields.place("values"), "value", id + "=" + value));
        if (values.contains(Facts.UNKNOWN) || values.size() < 2) {
            faults.add(
                    fields.place("values"),
                    "fact '%s' needs two values or more, 'unknown' not among them".formatted(id),
                    "Every fact takes 'unknown' of itself.");
        }
        facts.put(id, new Fact(id, values, fields.oneOf("sentence", "sentence", sentences)));
    }

    private Rule rule(Node node, List<String> situations, List<String> options) {
        Fields fields =
                Fields.of(
                        node,
                        Set.of(
                                "id",
                                "situation",
                                "when",
                                "option",
                                "rating",
                                "wording",
                                "sentence"),
                        Set.of("any"),
                        faults);
        once(fields.place(), "rule", fields.text("id"));
        String rating = fields.oneOf("rating", "rating", List.of("usually", "may"));
        String wording = fields.text("wording");
        String sentence = fields.oneOf("sentence", "sentence", sentences);
        if (sentences.contains(sentence) && !source.quote(sentence).text().contains(wording)) {
            faults.add(
                    fields.place("wording"),
                    "'%s' does not stand in %s".formatted(wording, sentence),
                    "Write the article's own words: " + source.quote(sentence));
        }
        if (!List.of(wording.split(" ")).contains(rating)) {
            faults.add(
                    fields.place("rating"),
                    "rating '%s' is not the word of '%s'".formatted(rating, wording),
                    "Rate as the article does.");
        }
        return new Rule(
                fields.text("id"),
                fields.oneOf("situation", "situation", situations),
                condition(fields),
                fields.oneOf("option", "option", options),
                rating.equals("usually") ? Rating.USUALLY : Rating.MAY,
                wording,
                sentence);
    }

    private Note note(Node node, List<String> rules) {
        Fields fields = Fields.of(node, Set.of("id"), Set.of("when", "shown"), faults);
        once(fields.place(), "note", fields.text("id"));
        if (!fields.has("when") && !fields.has("shown")) {
            faults.add(fields.place(), "this note stands always", "Give it 'when' or 'shown'.");
        }
        return new Note(
                fields.text("id"), condition(fields), fields.someOf("shown", "rule", rules));
    }

    private Condition condition(Fields fields) {
        var all = values(fields, "when");
        var any = values(fields, "any");
        any.keySet().stream()
                .filter(all::containsKey)
                .forEach(
                        fact ->
                                faults.add(
                                        fields.place("any"),
                                        "fact '%s' stands in 'when' and in 'any'".formatted(fact),
                                        "Keep it in one of them."));
        return new Condition(all, any);
    }

    private Map<String, List<String>> values(Fields fields, String key) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.node(key)
                .map(node -> Fields.any(node, faults))
                .ifPresent(
                        part -> part.names().forEach(fact -> values.put(fact, some(part, fact))));
        return values;
    }

    private List<String> some(Fields part, String fact) {
        Fact known = facts.get(fact);
        if (known == null) {
            faults.unknown(part.place(fact), "fact", fact, facts.keySet());
            return List.of();
        }
        var values = part.someOf(fact, "value", known.values());
        if (values.isEmpty() || values.containsAll(known.values())) {
            faults.add(
                    part.place(fact),
                    "the values of '%s' decide nothing".formatted(fact),
                    "Name some of them, not none and not all.");
        }
        return values;
    }

    private void once(Place place, String kind, String id) {
        if (!ids.add(kind + ' ' + id)) {
            faults.add(place, "%s '%s' is there twice".formatted(kind, id), "Rename one of them.");
        }
    }
}
