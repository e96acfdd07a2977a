package assistant.understanding;

import assistant.dialog.Intent;

import java.util.List;

/**
 * Reads a command that stands inside a sentence.
 *
 * <p>A strong one, such as "why do you ask" or "delete my data", is taken whatever else is said; a
 * weak one, such as "thanks", only where nothing else is.
 */
final class InnerCommandReader implements Reader {
    private final PhraseBook inside;
    private final PhraseBook factNames;
    private final boolean strong;

    private InnerCommandReader(Lexicon lexicon, boolean strong) {
        this.inside = lexicon.book(strong ? "inside-strong" : "inside");
        this.factNames = lexicon.book("fact-name");
        this.strong = strong;
    }

    static Reader strong(Lexicon lexicon) {
        return new InnerCommandReader(lexicon, true);
    }

    static Reader weak(Lexicon lexicon) {
        return new InnerCommandReader(lexicon, false);
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        boolean said = !draft.facts.isEmpty() || !draft.topics.isEmpty() || !draft.asides.isEmpty();
        var found = inside.find(sight.words()).stream().filter(m -> fits(sight, m)).findFirst();
        if (found.isEmpty() || said && !strong) {
            return false;
        }
        Intent intent = CommandReader.intent(List.of(found.get().label()));
        if (intent == Intent.BACK) {
            factNames.find(sight.words()).forEach(name -> draft.change.add(name.label()));
        }
        draft.mean(intent, "inside:" + found.get().label());
        return true;
    }

    private static boolean fits(Sight sight, Mention mention) {
        return !mention.label().equals("nothing") && !sight.context(mention).negated();
    }
}
