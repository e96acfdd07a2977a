package assistant.dialog;

import assistant.decision.Facts;

import java.util.ArrayList;
import java.util.List;

/** What one message told: facts, and asides that the article does not speak about. */
public record Told(Facts facts, List<String> asides) {
    public Told {
        asides = List.copyOf(asides);
    }

    boolean nothing() {
        return facts.isEmpty() && asides.isEmpty();
    }

    Told and(Told later) {
        var all = new ArrayList<>(asides);
        later.asides.stream().filter(aside -> !all.contains(aside)).forEach(all::add);
        return new Told(facts.with(later.facts), all);
    }
}
