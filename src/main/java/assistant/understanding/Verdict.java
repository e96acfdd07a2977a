package assistant.understanding;

import assistant.decision.Fact;
import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a message is for and what it tells, by what the phrase readers saw and what the
 * panel makes of it.
 *
 * <p>The limits were chosen on the gold set's development part; near them the figures hardly
 * change.
 */
final class Verdict {
    /** A fact that is asked for is taken beside a question or a command when this likely. */
    private static final double ENOUGH = 0.5;

    /** The fact that is asked is taken with another value than phrases tell when this likely. */
    private static final double ENOUGH_TO_CONTRADICT = 0.75;

    /** A message is never quite sure: its facts are said back. */
    private static final double MOST = 0.99;

    /** Who asks for it by its words wants it, whatever the whole sounds like. */
    private static final String WHOLE_ARTICLE = "whole-article";

    private static final Set<Intent> NOT_SO_CLEAR =
            Set.of(Intent.UNCLEAR, Intent.REPEAT, Intent.HELP, Intent.CONTINUE);

    private final List<String> facts;
    private final WhatIfReader supposing;
    private final LearnedTopic topics;
    private final PhraseBook factNames;

    Verdict(List<Fact> facts, WhatIfReader supposing, LearnedTopic topics, PhraseBook factNames) {
        this.facts = facts.stream().map(Fact::id).toList();
        this.supposing = supposing;
        this.topics = topics;
        this.factNames = factNames;
    }

    void decide(Sight sight, Draft draft, Panel.Weighed weighed) {
        var purpose = Classifier.best(weighed.of(Panel.PURPOSE));
        if (purpose.label().equals(Panel.NOTHING)) {
            return;
        }
        var values = AskedValues.of(sight, weighed);
        facts.stream()
                .filter(fact -> !fact.equals(sight.asked()))
                .forEach(fact -> Besides.tell(draft, fact, weighed.of(fact)));
        Besides.tellAside(draft, Classifier.best(weighed.of(Panel.ASIDE)));
        Intent intent = Intent.valueOf(purpose.label().toUpperCase(Locale.ROOT).replace('-', '_'));
        draft.confidence = Math.min(MOST, purpose.score());
        draft.see("learned:" + purpose.label());
        if (NOT_SO_CLEAR.contains(intent) && draft.topics.contains(WHOLE_ARTICLE)) {
            intent = Intent.ASK;
        }
        switch (intent) {
            case ANSWER -> answer(sight, draft, values, weighed);
            case UNKNOWN -> unknown(sight, draft);
            case UNCLEAR -> unclear(draft);
            case WHAT_IF -> suppose(sight, draft);
            default -> want(intent, sight, draft, values);
        }
        if (draft.intent.filter(Intent.ANSWER::equals).isPresent()) {
            Besides.find(sight, draft, weighed);
        }
        sort(draft);
    }

    /** Hears one part of a message by itself. */
    void hear(Sight part, Draft read, Panel.Weighed weighed, Parts parts) {
        parts.hear(part, read, weighed, facts, topics);
    }

    /** Into the order of the table, in which they are said back. */
    void sort(Draft draft) {
        var told = new HashMap<>(draft.facts);
        draft.facts.clear();
        for (String fact : facts) {
            String value = told.get(fact);
            if (value != null) {
                draft.facts.put(fact, value);
            }
        }
    }

    private static void answer(
            Sight sight, Draft draft, AskedValues values, Panel.Weighed weighed) {
        var best = values.best();
        String told = draft.facts.getOrDefault(sight.asked(), Facts.UNKNOWN);
        draft.facts.remove(sight.asked());
        boolean read = !told.equals(Facts.UNKNOWN);
        boolean more = !draft.facts.isEmpty() || !draft.asides.isEmpty();
        if (best.label().equals(Panel.NOTHING) && !more) {
            var next = values.bestTold();
            if (!next.label().equals(told)
                    && (read || isRatherUnclear(best, next, weighed.of(Panel.PURPOSE)))) {
                unclear(draft);
                return;
            }
            best = next;
        }
        var between =
                read && contradicts(best, told) ? List.of(best.label(), told) : values.between();
        if (draft.facts.isEmpty() && !between.isEmpty()) {
            draft.between.addAll(between);
            unclear(draft);
        } else if (best.label().equals(Facts.UNKNOWN) && !more) {
            unknown(sight, draft);
        } else {
            boolean unknown = best.label().equals(Facts.UNKNOWN);
            // Beside others that are told, what is asked stays open unless a phrase tells it.
            if (!unknown && (read || !more)) {
                take(sight, draft, best);
            }
            draft.mean(Intent.ANSWER, "answer");
        }
    }

    private static boolean isRatherUnclear(
            Classifier.Guess nothing, Classifier.Guess next, Map<String, Double> purpose) {
        double unclear = purpose.getOrDefault(Intent.UNCLEAR.word(), 0.0);
        double answer = purpose.getOrDefault(Intent.ANSWER.word(), 0.0);
        return next.score() * answer <= nothing.score() * unclear;
    }

    /** What phrases tell is not turned round by what is hardly likelier. */
    private static boolean contradicts(Classifier.Guess best, String told) {
        return best.score() < ENOUGH_TO_CONTRADICT
                && !best.label().equals(told)
                && !List.of(Panel.NOTHING, Facts.UNKNOWN).contains(best.label());
    }

    private static void take(Sight sight, Draft draft, Classifier.Guess value) {
        if (!value.label().equals(Panel.NOTHING) && !value.label().isEmpty()) {
            draft.facts.put(sight.asked(), value.label());
            draft.doubts.remove(sight.asked());
            draft.confidence *= value.score();
        }
    }

    private static void unknown(Sight sight, Draft draft) {
        if (sight.asked().isEmpty()) {
            unclear(draft);
            return;
        }
        draft.facts.put(sight.asked(), Facts.UNKNOWN);
        draft.mean(Intent.UNKNOWN, "unknown");
    }

    /**
     * What phrases told and the whole does not bear out is asked back about; an aside is taken up
     * all the same.
     */
    private static void unclear(Draft draft) {
        draft.facts.forEach(
                (fact, value) -> {
                    if (!value.equals(Facts.UNKNOWN)) {
                        draft.doubts.add(fact);
                    }
                });
        draft.facts.clear();
        draft.confidence = 0;
        if (draft.asides.isEmpty()) {
            draft.mean(Intent.UNCLEAR, "unclear");
        } else {
            draft.mean(Intent.ANSWER, "aside");
        }
    }

    private void suppose(Sight sight, Draft draft) {
        draft.facts.clear();
        if (draft.supposed.isEmpty()) {
            supposing.suppose(sight, draft);
        }
        if (draft.supposed.isEmpty()) {
            topics.read(sight, draft);
        }
        draft.mean(Intent.WHAT_IF, "what-if");
    }

    /** A question or a command, beside which the asked fact may be told. */
    private void want(Intent intent, Sight sight, Draft draft, AskedValues values) {
        draft.facts.remove(sight.asked());
        var best = values.best();
        if (best.score() >= ENOUGH && !best.label().equals(Facts.UNKNOWN)) {
            take(sight, draft, best);
        }
        if (intent == Intent.ASK) {
            topics.read(sight, draft);
        } else if (intent == Intent.BACK && draft.change.isEmpty()) {
            factNames.find(sight.words()).forEach(name -> draft.change.add(name.label()));
        }
        draft.mean(intent, intent.word());
    }
}
