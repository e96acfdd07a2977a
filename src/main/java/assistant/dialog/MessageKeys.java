package assistant.dialog;

import assistant.decision.Condition;
import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.decision.Rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which messages a dialog needs, and what may be filled into each. */
public final class MessageKeys {
    private static final List<String> FIXED =
            List.of(
                    "welcome.about",
                    "welcome.how",
                    "welcome.not-advice",
                    "welcome.medicine",
                    "welcome.emergency",
                    "welcome.helper",
                    "result.one",
                    "result.many",
                    "result.open",
                    "result.none",
                    "result.told",
                    "result.medicine",
                    "result.check-risk",
                    "result.check-medicine",
                    "result.entry",
                    "result.entry-if",
                    "result.and",
                    "result.or",
                    "result.one-of",
                    "result.one-of-or",
                    "result.together",
                    "result.silence",
                    "result.more",
                    "result.signs",
                    "result.date",
                    "result.questions",
                    "result.disclaimer",
                    "result.next",
                    "caution.yes",
                    "caution.unknown",
                    "say.unknown",
                    "say.noted",
                    "say.not-right",
                    "say.changed",
                    "say.added",
                    "say.gone",
                    "say.firm",
                    "say.depends",
                    "say.same",
                    "say.notes",
                    "say.back",
                    "say.nothing-back",
                    "say.change",
                    "say.restart",
                    "say.why",
                    "say.decides",
                    "say.decides-notes",
                    "say.rests-on",
                    "say.not-asked",
                    "say.help",
                    "say.goodbye",
                    "say.hello",
                    "say.thanks",
                    "say.human",
                    "say.continue",
                    "say.after-alarm",
                    "say.after-alarm-no-question",
                    "say.after-self-harm",
                    "say.what-if",
                    "say.what-if-same",
                    "say.what-if-sentence",
                    "say.what-if-kept",
                    "say.doubt",
                    "say.between",
                    "say.which",
                    "say.delete-sure",
                    "say.deleted",
                    "say.kept",
                    "say.answered-before",
                    "say.updated",
                    "say.too-long",
                    "say.failed",
                    "unclear.first",
                    "unclear.second",
                    "unclear.third",
                    "unclear.none",
                    "unclear.none-again",
                    "alarm.first",
                    "alarm.self-harm-no-crisis-line",
                    "alarm.pregnancy",
                    "alarm.other-person",
                    "alarm.kiosk",
                    "alarm.not-article",
                    "alarm.continue",
                    "alarm.finish",
                    "care.soft",
                    "care.today",
                    "summary.title",
                    "summary.about",
                    "summary.so-far",
                    "summary.says",
                    "summary.date",
                    "summary.version",
                    "site.about",
                    "site.no-scripts",
                    "site.plain",
                    "site.embed",
                    "site.embed-how");

    private static final Map<String, Set<String>> FILLED =
            Map.of(
                    "result.many", Set.of("count"),
                    "result.entry", Set.of("option", "wording", "quote", "ours"),
                    "result.entry-if", Set.of("condition", "option", "wording", "quote", "ours"),
                    "result.more", Set.of("quote"),
                    "alarm.kind.self-harm", Set.of("crisis"),
                    "summary.date", Set.of("date"),
                    "summary.version", Set.of("version"),
                    "kiosk.wipe-soon", Set.of("count"),
                    "platform.reply", Set.of("numbers"));

    private final Set<String> must = new TreeSet<>(FIXED);
    private final Set<String> may = new TreeSet<>();

    public MessageKeys(
            DecisionTable table,
            Flow flow,
            ResultPlan plan,
            Collection<String> topics,
            Collection<String> alarms,
            Collection<String> asides) {
        table.facts().forEach(this::fact);
        flow.states().values().forEach(this::state);
        table.situations().forEach(id -> must.add("situation." + id));
        table.options().forEach(id -> must.add("option.%s.name".formatted(id)));
        table.options().forEach(id -> must.add("option.%s.plain".formatted(id)));
        table.rules().forEach(this::rule);
        table.notes().forEach(note -> must.add("note." + note.id()));
        must.add("note." + table.firstUnknown());
        plan.backgrounds().forEach(background -> must.add(background.words()));
        plan.questions().forEach(question -> must.add("doctor." + question.id()));
        topics.forEach(id -> must.add("topic." + id));
        topics.forEach(id -> must.add("topic-name." + id));
        alarms.forEach(id -> must.add("alarm.kind." + id));
        asides.forEach(id -> must.add("aside." + id));
        Stream.of(Command.values()).forEach(command -> must.add(command.key()));
        PageWords.IDS.forEach(id -> must.add(PageWords.PREFIX + id));
        PlainWords.IDS.forEach(id -> must.add(PlainWords.PREFIX + id));
        KioskWords.IDS.forEach(id -> must.add(KioskWords.PREFIX + id));
        PlatformWords.IDS.forEach(id -> must.add(PlatformWords.PREFIX + id));
    }

    /** The keys that must be there. */
    public Set<String> must() {
        return must;
    }

    /** The keys that may be there too. */
    public Set<String> may() {
        return may;
    }

    /** What is filled into a message, besides the emergency number and quoted sentences. */
    public static Set<String> filled(String key) {
        return FILLED.getOrDefault(key, Set.of());
    }

    private void fact(Fact fact) {
        String key = "fact.%s.".formatted(fact.id());
        must.addAll(List.of(key + "name", key + "ask", key + "help", key + "why"));
        var values = new ArrayList<>(fact.values());
        values.add(Facts.UNKNOWN);
        for (String value : values) {
            must.add(key + "value.%s.label".formatted(value));
            may.add(key + "value.%s.hint".formatted(value));
        }
    }

    private void state(State state) {
        state.otherwise()
                .ifPresent(other -> must.add("fact.%s.%s".formatted(state.ask(), other.words())));
    }

    private void rule(Rule rule) {
        must.add("rating." + rule.wording());
        may.add("beside." + rule.id());
        conditions(rule.when()).forEach((fact, keys) -> must.addAll(keys));
    }

    private static Map<String, Set<String>> conditions(Condition condition) {
        var keys = new TreeMap<String, Set<String>>();
        for (var part : List.of(condition.all(), condition.any())) {
            part.forEach(
                    (fact, values) ->
                            keys.computeIfAbsent(fact, id -> new LinkedHashSet<>())
                                    .add(
                                            "fact.%s.if.%s"
                                                    .formatted(fact, String.join(",", values))));
        }
        return keys;
    }
}
