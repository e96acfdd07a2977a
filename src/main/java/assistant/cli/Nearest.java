package assistant.cli;

import assistant.understanding.Damerau;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which name was meant. */
final class Nearest {
    private Nearest() {}

    /** Such as {@code " Did you mean VTE_PORT?"}; empty where none is near. */
    static String hint(String name, Collection<String> known) {
        int budget = Math.max(2, name.length() / 4);
        return known.stream()
                .min(Comparator.comparingInt(one -> Damerau.distance(name, one, budget)))
                .filter(one -> Damerau.distance(name, one, budget) <= budget)
                .map(" Did you mean %s?"::formatted)
                .orElse(" serve --help lists them all.");
    }
}
