package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Choice;
import assistant.dialog.Intent;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weighs what the phrase readers saw against what examples teach, and decides what the message is
 * for and what it answers.
 */
final class Verdict implements Reader {
    static final String ANSWER = "answer:";
    static final String NO_ANSWER = "answer:-";

    /** From here on it is taken. */
    private static final double SURE = 0.35;

    private static final double SURE_OF_NOTHING = 0.6;

    private static final double SURE_OF_MORE = 0.7;

    static final String NOTHING = "-";

    /** From here on what the phrases say is kept. */
    private static final double NOT_UNLIKELY = 0.3;

    private final Learned learned;
    private final WhatIfReader supposing;
    private final List<String> facts;
    private final LearnedTopic topics;

    Verdict(Learned learned, WhatIfReader supposing, List<String> facts) {
        this.facts = List.copyOf(facts);
        this.learned = learned;
        this.supposing = supposing;
        this.topics = new LearnedTopic(learned);
    }

    /** What a message is learned as. */
    static String label(Intent intent, Facts facts, String asked) {
        String value = facts.told().getOrDefault(asked, "-");
        return switch (intent) {
            case ANSWER -> ANSWER + value;
            case EMERGENCY -> value.equals("-") ? Intent.UNCLEAR.word() : answered(value);
            default -> intent.word();
        };
    }

    private static String answered(String value) {
        return value.equals(Facts.UNKNOWN) ? Facts.UNKNOWN : ANSWER + value;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        var features = Features.of(sight.mended(), Circumstances.of(sight, draft));
        var chances = possible(sight, features);
        var best = Classifier.best(chances);
        String read = asRead(sight, draft);
        String label = best.label();
        double chance = best.score();
        if (chance < SURE && chances.getOrDefault(read, 0.0) >= NOT_UNLIKELY) {
            label = read;
            chance = chances.getOrDefault(read, 0.0);
        }
        for (String fact : facts) {
            if (!fact.equals(sight.asked())) {
                told(draft, fact, learned.told(fact).chancesByLabel(features));
            }
        }
        if (draft.safety.alarm()) {
            alarmed(sight, draft, label, chance);
        } else if (chance < SURE && !label.equals(read)) {
            doubt(sight, draft);
        } else {
            take(sight, draft, label);
            draft.confidence = Math.min(chance, 0.99);
        }
        return true;
    }

    /** The chances of what can be meant here; they sum to 1. */
    private Map<String, Double> possible(Sight sight, Features features) {
        var values =
                sight.question().stream()
                        .flatMap(question -> question.choices().stream())
                        .map(Choice::value)
                        .map(Verdict::answered)
                        .collect(Collectors.toSet());
        var chances = new HashMap<>(learned.verdict().chancesByLabel(features));
        chances.keySet()
                .removeIf(
                        label ->
                                label.startsWith(ANSWER)
                                        && !label.equals(NO_ANSWER)
                                        && !values.contains(label));
        double all = chances.values().stream().mapToDouble(Double::doubleValue).sum();
        chances.replaceAll((label, chance) -> chance / all);
        return chances;
    }

    /** A fact that no phrase tells must be surer than one that a phrase does. */
    private static void told(Draft draft, String fact, Map<String, Double> chances) {
        var best = Classifier.best(chances);
        boolean none = best.label().equals(NOTHING);
        if (none && best.score() >= SURE_OF_NOTHING) {
            draft.facts.remove(fact);
        } else if (!none && best.score() >= (draft.facts.containsKey(fact) ? SURE : SURE_OF_MORE)) {
            draft.facts.put(fact, best.label());
        }
    }

    private static String asRead(Sight sight, Draft draft) {
        String value = draft.facts.getOrDefault(sight.asked(), "-");
        Intent read = draft.intent.orElse(Intent.UNCLEAR);
        boolean tells = read == Intent.UNCLEAR && !draft.facts.isEmpty();
        return label(
                        tells ? Intent.ANSWER : read,
                        new Facts(Map.copyOf(draft.facts)),
                        sight.asked())
                .replace(ANSWER + Facts.UNKNOWN, Facts.UNKNOWN)
                .replace(
                        "answer:" + value,
                        tells || read == Intent.ANSWER ? answered(value) : value);
    }

    private static void alarmed(Sight sight, Draft draft, String label, double chance) {
        boolean tells = label.startsWith(ANSWER) && !label.equals(NO_ANSWER);
        if (tells && chance >= SURE) {
            draft.facts.put(sight.asked(), label.substring(ANSWER.length()));
        } else if (label.equals(Facts.UNKNOWN) && chance >= SURE) {
            draft.facts.put(sight.asked(), Facts.UNKNOWN);
        } else if (chance >= SURE) {
            draft.facts.remove(sight.asked());
        }
    }

    private static void doubt(Sight sight, Draft draft) {
        draft.facts.clear();
        draft.doubts.add(sight.asked());
        draft.mean(Intent.UNCLEAR, "unsure");
        draft.confidence = 0;
    }

    private void take(Sight sight, Draft draft, String label) {
        draft.see("learned:" + label);
        String asked = sight.asked();
        if (label.isEmpty()) {
            doubt(sight, draft);
            return;
        }
        if (label.startsWith(ANSWER)) {
            answer(asked, draft, label.substring(ANSWER.length()));
            return;
        }
        Intent intent = Intent.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        draft.intent = Optional.of(intent);
        switch (intent) {
            case UNKNOWN -> draft.facts.put(asked, Facts.UNKNOWN);
            case UNCLEAR -> draft.facts.clear();
            case WHAT_IF -> {
                draft.facts.clear();
                if (draft.supposed.isEmpty()) {
                    supposing.suppose(sight, draft);
                }
            }
            case ASK -> {
                if (Facts.UNKNOWN.equals(draft.facts.get(asked))) {
                    draft.facts.remove(asked);
                }
                topics.read(sight, draft);
            }
            default -> {}
        }
    }

    private static void answer(String asked, Draft draft, String value) {
        if (value.equals("-")) {
            draft.facts.remove(asked);
        } else {
            draft.facts.put(asked, value);
            draft.doubts.remove(asked);
        }
        draft.intent =
                Optional.of(
                        draft.facts.isEmpty() && draft.asides.isEmpty()
                                ? Intent.UNCLEAR
                                : Intent.ANSWER);
    }
}
