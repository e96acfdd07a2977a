package assistant.script;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.dialog.Intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which keys {@code language.en.yaml} may have: phrases under any other would never be read. */
final class LanguageKeys {
    /** A key under which phrases stand that are read but mean nothing. */
    private static final String NOTHING = "nothing";

    /** Groups whose keys are the author's own. */
    private static final Set<String> FREE =
            Set.of("rewrite", "symbol", "variant", "choice", "sense");

    /** What examples may be of, besides commands and emergencies. */
    private static final List<String> PURPOSES = List.of("ask", "what-if", "statement");

    private final Map<String, Set<String>> known = new TreeMap<>();

    LanguageKeys(
            DecisionTable table,
            Collection<String> alarms,
            Collection<String> asides,
            Collection<String> topics) {
        var commands = Arrays.stream(Intent.values()).map(Intent::word).toList();
        var facts = table.facts().stream().map(Fact::id).toList();
        List.of("break", "subject", "question", "after-no", "emphasis").forEach(this::plain);
        group(
                "alarm-word",
                List.of(
                        "someone",
                        "again-subject",
                        "asking",
                        "maybe",
                        "do",
                        "be",
                        "of-anyone",
                        "verb",
                        "fine",
                        "own",
                        "of-now",
                        "condition",
                        "negation",
                        "writer",
                        "opens",
                        "all",
                        "telling",
                        "would",
                        "me",
                        "beside-me",
                        "never-lasting",
                        "third",
                        "waking",
                        "beside-animal",
                        "animal-has",
                        "amount",
                        "answered",
                        "beside-it",
                        "bridge",
                        "bridge-behind",
                        "symptom",
                        "thing",
                        "unsays",
                        "exclaims",
                        "thank",
                        "deniable",
                        "ever",
                        "or",
                        "passing",
                        "except",
                        "turn",
                        "who",
                        "in-tale",
                        "opens-time",
                        "over",
                        "before-name",
                        "and",
                        "joint",
                        "present",
                        "past"));
        group(
                "cue",
                List.of(
                        "deny",
                        "deny-after",
                        "deny-around",
                        "guess",
                        "kin",
                        "self",
                        "helper",
                        "past",
                        "present",
                        "suppose"));
        group(
                "context-word",
                List.of(
                        "answer", "no", "unsure", "filler", "someone", "list", "of", "but",
                        "article"));
        group("closing", List.of("deny", "affirm", "guess"));
        group("polite", List.of("it"));
        group("after-alarm", List.of("it"));
        group("cry", List.of("breathing"));
        group("calm", List.of("it"));
        group("what-if", List.of("it"));
        group("care", List.of("today"));
        group(
                "alarm-context",
                List.of(
                        "now",
                        "by-now",
                        "and-all",
                        "until",
                        "again",
                        "long-past",
                        "usual",
                        "supposed",
                        "general",
                        "abstract",
                        "hypothesis",
                        "named",
                        "story",
                        "figure",
                        "screen",
                        "tale",
                        "dream",
                        "animal",
                        "person",
                        "stranger",
                        "asking",
                        "lasting",
                        "allergic",
                        "years-ago",
                        "closing",
                        "anyone",
                        "ended"));
        group(
                "answer",
                List.of(
                        "opening.yes",
                        "opening.no",
                        "alone.yes",
                        "alone.no",
                        "unknown.it",
                        "unknown.nothing",
                        "tail.yes",
                        "tail.no",
                        "tail.nothing"));
        for (String name : List.of("command", "inside", "inside-strong")) {
            group(name, commands);
        }
        var purposes = new ArrayList<>(commands);
        purposes.addAll(PURPOSES);
        alarms.forEach(kind -> purposes.add("emergency." + kind));
        group("example", purposes);
        group("fact", values(table));
        group("asked", values(table));
        group("fact-name", facts);
        group("alarm", alarms);
        group("aside", asides);
        group("topic", topics);
        group("topic-said", topics);
    }

    private void plain(String name) {
        known.put(name, Set.of(""));
    }

    private void group(String name, Collection<String> keys) {
        var all = new TreeSet<>(keys);
        all.add(NOTHING);
        known.put(name, all);
    }

    private static List<String> values(DecisionTable table) {
        var values = new ArrayList<String>();
        for (Fact fact : table.facts()) {
            fact.values().forEach(value -> values.add(fact.id() + "." + value));
            values.add(fact.id() + ".topic");
            values.add(fact.id() + ".unknown");
            values.add(fact.id() + ".elsewhere");
        }
        return values;
    }

    /** The groups there are. */
    Collection<String> groups() {
        var groups = new TreeSet<>(known.keySet());
        groups.addAll(FREE);
        return groups;
    }

    /** The keys of a group; none where its keys are the author's own. */
    Optional<Collection<String>> keysOf(String group) {
        return Optional.ofNullable(known.get(group))
                .map(keys -> keys.stream().map(key -> join(group, key)).toList());
    }

    private static String join(String group, String key) {
        return key.isEmpty() ? group : group + "." + key;
    }
}
