package assistant.dialog;

import assistant.decision.DecisionTable;
import assistant.decision.Entry;
import assistant.decision.Facts;
import assistant.decision.Outcome;
import assistant.source.Source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the result: what the article says for a patient's answers, from first line to last. */
final class ResultWriter {
    private final Source source;
    private final DecisionTable table;
    private final ResultPlan plan;
    private final Messages messages;
    private final Wording wording;
    private final Recall<Facts, Essence> essences;

    ResultWriter(Source source, DecisionTable table, ResultPlan plan, Messages messages) {
        this.source = source;
        this.table = table;
        this.plan = plan;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.essences = new Recall<>(Dialog.FACTS, this::weigh);
    }

    /** What of a result would make it worth showing anew. */
    record Essence(Outcome outcome, Optional<String> caution) {}

    Essence essence(Facts facts) {
        return essences.of(facts);
    }

    private Essence weigh(Facts facts) {
        Outcome outcome = table.evaluate(facts);
        return new Essence(
                outcome, outcome.entries().isEmpty() ? Optional.empty() : caution(facts));
    }

    List<Reply> write(Facts facts, List<String> asides) {
        Outcome outcome = essence(facts).outcome();
        var page = new ArrayList<Reply>();
        page.add(summary(outcome));
        asides.forEach(aside -> page.add(wording.say("aside." + aside)));
        page.add(wording.say("result.told", wording.told(facts)));
        page.addAll(checks(outcome, facts));
        outcome.entries().forEach(entry -> page.add(entry(entry, facts)));
        if (plan.bothStand(outcome)) {
            page.add(wording.say("result.together"));
        }
        plan.backgrounds().stream()
                .filter(background -> background.fits(outcome))
                .forEach(background -> background(background, outcome).ifPresent(page::add));
        outcome.notes().forEach(note -> page.add(note(note)));
        page.addAll(closing(outcome, facts));
        return List.copyOf(page);
    }

    /** What was told, before there is an outcome. */
    List<Reply> soFar(Facts facts, List<String> asides) {
        var page = new ArrayList<Reply>();
        page.add(wording.say("summary.so-far"));
        asides.forEach(aside -> page.add(wording.say("aside." + aside)));
        page.add(wording.say("result.told", wording.told(facts)));
        page.add(new Reply.Care(messages.say("result.signs")));
        page.add(disclaimer());
        return List.copyOf(page);
    }

    private Reply summary(Outcome outcome) {
        var options = outcome.entries().stream().map(entry -> entry.rule().option()).distinct();
        long count = options.count();
        if (count == 0) {
            return wording.say("result.none");
        }
        if (outcome.entries().stream().anyMatch(entry -> !entry.certain())) {
            return wording.say("result.open");
        }
        return count == 1
                ? wording.say("result.one")
                : wording.say("result.many", Map.of("count", Prose.ours(Long.toString(count))));
    }

    private List<Reply> checks(Outcome outcome, Facts facts) {
        if (outcome.entries().isEmpty()) {
            return List.of();
        }
        var checks = new ArrayList<Reply>();
        checks.add(wording.say("result.medicine"));
        if (facts.value(plan.caution().fact()).equals("yes")) {
            checks.add(wording.say("result.check-risk"));
            checks.add(wording.say("result.check-medicine"));
        }
        return checks;
    }

    Reply.Result entry(Entry entry, Facts facts) {
        var rule = entry.rule();
        var condition = wording.condition(entry.when());
        String title = messages.text("option.%s.name".formatted(rule.option()));
        var plain =
                Stream.of(
                                messages.ifAny("option.%s.plain".formatted(rule.option())),
                                messages.ifAny("rating." + rule.wording()),
                                messages.ifAny("beside." + rule.id()))
                        .flatMap(Optional::stream)
                        .toList();
        var cautions = cautions(entry, facts);
        var given =
                Map.of(
                        "option", Prose.ours(title),
                        "wording", Prose.ours(rule.wording()),
                        "quote", Prose.quote(source.quote(rule.sentence())),
                        "ours", Prose.of(plain),
                        "condition", Prose.ours(condition.orElse("")));
        Prose words =
                messages.say(condition.isPresent() ? "result.entry-if" : "result.entry", given);
        Prose all = Prose.of(Stream.concat(Stream.of(words), cautions.stream()).toList());
        return new Reply.Result(
                entry,
                all,
                title,
                condition,
                Prose.of(plain).text(),
                cautions.stream().map(Prose::text).toList(),
                wording.told(new Facts(rule.when().met(facts))));
    }

    private List<Prose> cautions(Entry entry, Facts facts) {
        return entry.rule().option().equals(plan.caution().option())
                ? caution(facts).map(value -> messages.say("caution." + value)).stream().toList()
                : List.of();
    }

    private Optional<String> caution(Facts facts) {
        return Optional.of(facts.value(plan.caution().fact())).filter(value -> !value.equals("no"));
    }

    private Optional<Reply> background(ResultPlan.Background background, Outcome outcome) {
        Set<String> quoted = new LinkedHashSet<>();
        outcome.entries().forEach(entry -> quoted.add(entry.rule().sentence()));
        var rest = background.sentences().stream().filter(id -> !quoted.contains(id)).toList();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Prose words = messages.say(background.words()).then(messages.quote(rest));
        return Optional.of(new Reply.Say(background.words(), words, List.of(), Optional.empty()));
    }

    private Reply note(String note) {
        String key = "note." + note;
        return new Reply.Say(key, messages.say(key), List.of(), Optional.of(note));
    }

    private List<Reply> closing(Outcome outcome, Facts facts) {
        var page = new ArrayList<Reply>();
        page.add(wording.say("result.silence"));
        if (plan.more().fits(outcome)) {
            var quote = Prose.quote(source.quote(plan.more().sentence()));
            page.add(wording.say("result.more", Map.of("quote", quote)));
        }
        page.add(new Reply.Care(messages.say("result.signs")));
        page.add(questions(outcome, facts));
        page.add(wording.say("result.date"));
        page.add(wording.say("result.next"));
        page.add(disclaimer());
        return page;
    }

    private Reply questions(Outcome outcome, Facts facts) {
        var items =
                DoctorQuestions.fitting(plan, outcome, caution(facts).isPresent()).stream()
                        .map(question -> messages.text("doctor." + question.id()))
                        .map(text -> new Reply.Item(text, Optional.empty()))
                        .toList();
        return wording.say("result.questions", items);
    }

    Reply disclaimer() {
        Prose quoted = messages.quote(source.article().disclaimer());
        return new Reply.Disclaimer(messages.say("result.disclaimer").then(quoted));
    }
}
