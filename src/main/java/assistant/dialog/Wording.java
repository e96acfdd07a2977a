package assistant.dialog;

import assistant.decision.Alternative;
import assistant.decision.Entry;
import assistant.decision.Fact;
import assistant.decision.Facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a sentence that several replies need: answers, conditions, entries, questions. */
final class Wording {
    /** Many more than a dialog has, under all their wordings. */
    private static final int QUESTIONS = 100;

    private final Messages messages;
    private final Recall<Asked, Reply.Question> questions;

    Wording(Messages messages) {
        this.messages = messages;
        this.questions = new Recall<>(QUESTIONS, this::question);
    }

    /** A fact to ask for, and the key of the words to ask with. */
    private record Asked(Fact fact, String words) {}

    /** A told fact as a line, such as "Cancer now: I don't know". */
    String told(String fact, String value) {
        return messages.text("fact." + fact + ".name") + ": " + label(fact, value);
    }

    List<Reply.Item> told(Facts facts) {
        return facts.told().entrySet().stream()
                .map(one -> told(one.getKey(), one.getValue(), one.getKey()))
                .toList();
    }

    private Reply.Item told(String fact, String value, String change) {
        return new Reply.Item(told(fact, value), Optional.of(change));
    }

    String label(String fact, String value) {
        return messages.text("fact." + fact + ".value." + value + ".label");
    }

    String label(Command command) {
        return messages.text(command.key());
    }

    /** Under what an entry holds, in plain words; none where it holds for certain. */
    Optional<String> condition(List<Alternative> when) {
        if (when.isEmpty()) {
            return Optional.empty();
        }
        var shared = new LinkedHashMap<>(when.getFirst().needs());
        when.forEach(alternative -> shared.entrySet().retainAll(alternative.needs().entrySet()));
        if (when.size() == 1 || shared.isEmpty()) {
            return Optional.of(joined(when, "result.or"));
        }
        var rest = when.stream().map(alternative -> minus(alternative, shared)).toList();
        return Optional.of(
                condition(new Alternative(shared))
                        + messages.text("result.and")
                        + messages.text("result.one-of")
                        + joined(rest, "result.one-of-or"));
    }

    private String joined(List<Alternative> alternatives, String or) {
        return alternatives.stream()
                .map(this::condition)
                .collect(Collectors.joining(messages.text(or)));
    }

    private String condition(Alternative alternative) {
        return alternative.needs().entrySet().stream()
                .map(need -> condition(need.getKey(), need.getValue()))
                .collect(Collectors.joining(messages.text("result.and")));
    }

    private String condition(String fact, List<String> values) {
        return messages.text("fact." + fact + ".if." + String.join(",", values));
    }

    private static Alternative minus(Alternative from, Map<String, List<String>> shared) {
        var rest = new LinkedHashMap<>(from.needs());
        rest.entrySet().removeAll(shared.entrySet());
        return new Alternative(rest);
    }

    /** An option in plain words, with the situation it belongs to. */
    Reply.Item named(Entry entry) {
        String text =
                "%s (%s)"
                        .formatted(
                                messages.text("option.%s.name".formatted(entry.rule().option())),
                                messages.text("situation.%s".formatted(entry.rule().situation())));
        return new Reply.Item(text, Optional.empty());
    }

    Reply.Question question(State state, Fact fact, Facts told) {
        String words =
                state.otherwise()
                        .filter(other -> told.value(other.unknown()).equals(Facts.UNKNOWN))
                        .map(State.Otherwise::words)
                        .orElse("ask");
        return questions.of(new Asked(fact, words));
    }

    private Reply.Question question(Asked asked) {
        Fact fact = asked.fact();
        String key = "fact." + fact.id() + ".";
        return new Reply.Question(
                fact.id(),
                messages.say(key + asked.words()),
                choices(fact),
                messages.text(key + "help"),
                messages.text(key + "why"));
    }

    private List<Choice> choices(Fact fact) {
        return Stream.concat(fact.values().stream(), Stream.of(Facts.UNKNOWN))
                .map(
                        value ->
                                new Choice(
                                        value,
                                        label(fact.id(), value),
                                        messages.ifAny(
                                                        "fact.%s.value.%s.hint"
                                                                .formatted(fact.id(), value))
                                                .map(Prose::text)))
                .toList();
    }

    /** What a message may have asked about. */
    List<Reply.Item> guesses(List<String> topics) {
        return topics.stream()
                .map(topic -> messages.text("topic-name." + topic))
                .map(name -> new Reply.Item(name, Optional.empty()))
                .toList();
    }

    Reply.Say say(String key) {
        return say(key, List.of());
    }

    Reply.Say say(String key, List<Reply.Item> items) {
        return new Reply.Say(key, messages.say(key), items, Optional.empty());
    }

    Reply.Say say(String key, Map<String, Prose> given) {
        return new Reply.Say(key, messages.say(key, given), List.of(), Optional.empty());
    }
}
