package assistant.dialog;

import assistant.decision.Facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What one message told: facts, and asides that the article does not speak about. */
public record Told(Facts facts, List<String> asides) {
    public Told {
        asides = List.copyOf(asides);
    }

    boolean nothing() {
        return facts.isEmpty() && asides.isEmpty();
    }

    Told keeping(BiPredicate<String, String> known) {
        var gone =
                facts.told().entrySet().stream()
                        .filter(one -> !known.test(one.getKey(), one.getValue()))
                        .map(Map.Entry::getKey);
        return new Told(facts.without(gone.toList()), asides);
    }

    Told and(Told later) {
        var all = new ArrayList<>(asides);
        later.asides.stream().filter(aside -> !all.contains(aside)).forEach(all::add);
        return new Told(facts.with(later.facts), all);
    }
}
