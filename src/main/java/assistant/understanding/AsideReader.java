package assistant.understanding;

import assistant.dialog.Intent;

/** Reads what patients tell that the article does not speak about. */
final class AsideReader implements Reader {
    private final PhraseBook asides;

    AsideReader(Lexicon lexicon) {
        this.asides = lexicon.book("aside");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        for (Mention mention : asides.find(sight.words())) {
            Context context = sight.context(mention);
            boolean told =
                    !context.negated()
                            && !context.other()
                            && !(context.past() && mention.label().equals("pregnancy"))
                            && !context.supposed()
                            && (!context.asked() || mention.label().equals("wants-to-stop"));
            if (told && !mention.label().equals("nothing")) {
                draft.asides.add(mention.label());
                draft.see("aside:" + mention.label());
            }
        }
        if (draft.asides.contains("clot-elsewhere") && !draft.facts.containsKey("place")) {
            draft.facts.remove("clot");
        }
        return false;
    }

    static void settle(Draft draft) {
        if (draft.intent.isEmpty() && !draft.asides.isEmpty()) {
            draft.mean(Intent.ANSWER, "aside");
        }
    }
}
