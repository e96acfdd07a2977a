package assistant.script;

import assistant.understanding.Damerau;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a topic folder, so that an author sees it all at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Place place, String what, String remedy) {
        found.add(new Fault(place, what, remedy));
    }

    /** A name that is not there, with a guess at what was meant. */
    void unknown(Place place, String kind, String name, Collection<String> known) {
        add(place, "%s '%s' does not exist".formatted(kind, name), meant(name, known));
    }

    /** A way that leads to what is not there, with a guess at what was meant. */
    void dangling(Place place, String from, String to, Collection<String> known) {
        add(place, "%s leads to '%s', which does not exist".formatted(from, to), meant(to, known));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** By file and line. */
    List<Fault> all() {
        return found.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Fault fault) -> fault.place().file())
                                .thenComparingInt(fault -> fault.place().line()))
                .toList();
    }

    private static String meant(String name, Collection<String> known) {
        int budget = Math.max(2, name.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(one -> Damerau.distance(name, one, budget)))
                .filter(one -> Damerau.distance(name, one, budget) <= budget)
                .map("Did you mean '%s'?"::formatted)
                .orElseGet(() -> "There are: " + String.join(", ", known) + ".");
    }
}
