package assistant.understanding;

import assistant.decision.DecisionTable;
import assistant.decision.Fact;
import assistant.dialog.Intent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what-ifs: facts that are supposed, not told. */
final class WhatIfReader implements Reader {
    private final PhraseBook openings;
    private final Map<String, PhraseBook> facts = new LinkedHashMap<>();
    private final Map<String, PhraseBook> asked = new LinkedHashMap<>();

    WhatIfReader(Lexicon lexicon, DecisionTable table) {
        this.openings = lexicon.book("what-if");
        for (Fact fact : table.facts()) {
            facts.put(fact.id(), lexicon.book("fact." + fact.id()));
            asked.put(fact.id(), lexicon.books(List.of("fact." + fact.id(), "asked." + fact.id())));
        }
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        boolean opens =
                openings.find(sight.words()).stream().anyMatch(m -> !m.label().equals("nothing"));
        if (!opens || draft.safety.soft()) {
            return false;
        }
        suppose(sight, draft);
        if (draft.supposed.isEmpty()) {
            return false;
        }
        draft.mean(Intent.WHAT_IF, "what-if");
        return true;
    }

    /** Notes what it supposes. */
    void suppose(Sight sight, Draft draft) {
        facts.forEach((fact, book) -> suppose(sight, draft, fact, book));
        PhraseBook more = asked.get(sight.asked());
        if (draft.supposed.isEmpty() && more != null) {
            suppose(sight, draft, sight.asked(), more);
        }
    }

    private static void suppose(Sight sight, Draft draft, String fact, PhraseBook book) {
        for (Mention mention : book.find(sight.words())) {
            String value = mention.label();
            boolean negated = sight.context(mention).negated();
            if (!value.equals("elsewhere") && !(negated && opposite(value).isEmpty())) {
                draft.supposed.put(fact, negated ? opposite(value) : value);
            }
        }
    }

    private static String opposite(String value) {
        return switch (value) {
            case "yes" -> "no";
            case "no" -> "yes";
            case "confirmed" -> "none";
            default -> "";
        };
    }
}
