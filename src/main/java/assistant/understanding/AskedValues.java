package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Choice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How likely each answer to the question is told.
 *
 * @param chances of what can be answered here, and of nothing; they sum to 1
 */
record AskedValues(Map<String, Double> chances) {
    /** Two values that are both at least this likely, and neither likely enough, are offered. */
    private static final double MAY_BE = 0.25;

    private static final double ENOUGH = 0.5;

    static AskedValues of(Sight sight, Panel.Weighed weighed) {
        var possible =
                sight.question().stream()
                        .flatMap(question -> question.choices().stream())
                        .map(Choice::value)
                        .collect(Collectors.toSet());
        possible.add(Panel.NOTHING);
        var chances = new HashMap<>(weighed.of(Panel.ASKED));
        chances.keySet().retainAll(possible);
        double all = chances.values().stream().mapToDouble(chance -> chance).sum();
        chances.replaceAll((value, chance) -> chance / all);
        return new AskedValues(chances);
    }

    Classifier.Guess best() {
        return Classifier.best(chances);
    }

    /** The best of those that tell something. */
    Classifier.Guess bestTold() {
        var told = new HashMap<>(chances);
        told.keySet().removeAll(List.of(Panel.NOTHING, Facts.UNKNOWN));
        return Classifier.best(told);
    }

    /** Where one value is hardly likelier than another, these two or more; else none. */
    List<String> between() {
        var likely =
                chances.entrySet().stream()
                        .filter(one -> one.getValue() >= MAY_BE)
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        boolean open = likely.size() > 1 && !likely.contains(Panel.NOTHING);
        return open && best().score() < ENOUGH ? likely : List.of();
    }
}
