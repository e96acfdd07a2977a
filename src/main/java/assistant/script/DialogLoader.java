package assistant.script;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.decision.Note;
import assistant.decision.Rule;
import assistant.dialog.Flow;
import assistant.dialog.ResultPlan;
import assistant.dialog.State;
import assistant.dialog.Topic;
import assistant.source.Quotation;
import assistant.source.Source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads {@code dialog.yaml}. */
final class DialogLoader {
    /** What the file holds. */
    record Loaded(
            Flow flow,
            Map<String, Place> places,
            ResultPlan plan,
            Map<String, Topic> topics,
            List<String> alarms,
            List<String> asides) {}

    private final DecisionTable table;
    private final Faults faults;
    private final List<String> facts;
    private final List<String> rules;
    private final List<String> notes;
    private final List<String> sentences;

    DialogLoader(Source source, DecisionTable table, Faults faults) {
        this.table = table;
        this.faults = faults;
        this.facts = table.facts().stream().map(Fact::id).toList();
        this.rules = table.rules().stream().map(Rule::id).toList();
        this.notes = new ArrayList<>(table.notes().stream().map(Note::id).toList());
        this.notes.add(table.firstUnknown());
        this.sentences = source.all().stream().map(Quotation::sentence).toList();
    }

    Loaded load(Node node) {
        Fields fields =
                Fields.of(
                        node,
                        Set.of("start", "end", "states", "alarms", "asides", "result", "topics"),
                        Set.of(),
                        faults);
        Fields states = part(fields, "states");
        var ids = new ArrayList<>(states.names());
        var targets = new ArrayList<>(ids);
        targets.add(fields.text("end"));
        var loaded = new LinkedHashMap<String, State>();
        var places = new LinkedHashMap<String, Place>();
        for (String id : ids) {
            states.node(id).ifPresent(one -> loaded.put(id, state(id, one, targets)));
            places.put(id, states.place(id));
        }
        Flow flow = new Flow(fields.oneOf("start", "state", ids), fields.text("end"), loaded);
        return new Loaded(
                flow,
                places,
                plan(part(fields, "result")),
                topics(part(fields, "topics")),
                fields.texts("alarms"),
                fields.texts("asides"));
    }

    private Fields part(Fields fields, String key) {
        return Fields.any(fields.node(key).orElse(new Node.Keys(fields.place(), Map.of())), faults);
    }

    private State state(String id, Node node, List<String> targets) {
        Fields fields = Fields.of(node, Set.of("ask", "next"), Set.of("otherwise"), faults);
        String ask = fields.oneOf("ask", "fact", facts);
        Fields ways = part(fields, "next");
        var next = new LinkedHashMap<String, String>();
        var values = new ArrayList<>(table.fact(ask).map(Fact::values).orElse(List.of()));
        values.add(Facts.UNKNOWN);
        for (String value : ways.names()) {
            if (!values.contains(value)) {
                faults.unknown(ways.place(value), "value", value, values);
            } else if (!targets.contains(ways.text(value))) {
                String from = "state '%s': choice '%s'".formatted(id, value);
                faults.dangling(ways.place(value), from, ways.text(value), targets);
            } else {
                next.put(value, ways.text(value));
            }
        }
        values.stream()
                .filter(value -> !ways.has(value))
                .forEach(
                        value ->
                                faults.add(
                                        fields.place("next"),
                                        "state '%s' has no way on for '%s'".formatted(id, value),
                                        "Say where it leads."));
        return new State(id, ask, next, fields.node("otherwise").map(this::otherwise));
    }

    private State.Otherwise otherwise(Node node) {
        Fields fields = Fields.of(node, Set.of("words", "unknown"), Set.of(), faults);
        return new State.Otherwise(fields.text("words"), fields.oneOf("unknown", "fact", facts));
    }

    private ResultPlan plan(Fields fields) {
        Fields known =
                Fields.of(
                        new Node.Keys(fields.place(), nodes(fields)),
                        Set.of(
                                "caution",
                                "background",
                                "more",
                                "together",
                                "doctor-questions",
                                "shown-questions"),
                        Set.of(),
                        faults);
        Fields caution = part(known, "caution");
        Fields more = part(known, "more");
        return new ResultPlan(
                new ResultPlan.Caution(
                        caution.oneOf("fact", "fact", facts),
                        caution.oneOf("option", "option", table.options())),
                known.items("background").stream().map(this::background).toList(),
                new ResultPlan.More(
                        more.oneOf("sentence", "sentence", sentences),
                        more.someOf("rules", "rule", rules)),
                known.items("together").stream().map(this::pair).toList(),
                known.items("doctor-questions").stream().map(this::question).toList(),
                known.number("shown-questions"));
    }

    private static Map<String, Node> nodes(Fields fields) {
        var nodes = new LinkedHashMap<String, Node>();
        fields.names().forEach(name -> fields.node(name).ifPresent(node -> nodes.put(name, node)));
        return nodes;
    }

    private ResultPlan.Background background(Node node) {
        Fields fields =
                Fields.of(
                        node, Set.of("sentences", "words"), Set.of("situations", "notes"), faults);
        return new ResultPlan.Background(
                fields.someOf("sentences", "sentence", sentences),
                fields.someOf("situations", "situation", table.situations()),
                fields.someOf("notes", "note", notes),
                fields.text("words"));
    }

    private List<String> pair(Node node) {
        var pair = new ArrayList<String>();
        if (node instanceof Node.Items items) {
            for (Node item : items.nodes()) {
                Fields one = Fields.any(new Node.Keys(item.place(), Map.of("it", item)), faults);
                pair.add(one.oneOf("it", "situation", table.situations()));
            }
        }
        return pair;
    }

    private ResultPlan.DoctorQuestion question(Node node) {
        Fields fields =
                Fields.of(
                        node,
                        Set.of("id", "sentences"),
                        Set.of("rules", "notes", "together", "first-with-caution", "always"),
                        faults);
        return new ResultPlan.DoctorQuestion(
                fields.text("id"),
                fields.someOf("rules", "rule", rules),
                fields.someOf("notes", "note", notes),
                fields.yes("together"),
                fields.yes("first-with-caution"),
                fields.yes("always"),
                fields.someOf("sentences", "sentence", sentences));
    }

    private Map<String, Topic> topics(Fields fields) {
        var topics = new LinkedHashMap<String, Topic>();
        for (String id : fields.names()) {
            Optional<Node> node = fields.node(id);
            node.map(one -> Fields.of(one, Set.of("sentences"), Set.of("silent"), faults))
                    .ifPresent(
                            topic ->
                                    topics.put(
                                            id,
                                            new Topic(
                                                    id,
                                                    topic.someOf(
                                                            "sentences", "sentence", sentences),
                                                    topic.yes("silent"))));
        }
        return topics;
    }
}
