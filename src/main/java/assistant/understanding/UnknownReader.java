package assistant.understanding;

/** Notes whether the message says, in some form, that the patient does not know. */
final class UnknownReader implements Reader {
    private final PhraseBook unknown;

    UnknownReader(Lexicon lexicon) {
        this.unknown = lexicon.book("answer.unknown");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        draft.saysUnknown =
                unknown.find(sight.words()).stream()
                        .anyMatch(
                                mention ->
                                        !mention.label().equals("nothing")
                                                && !sight.contexts().of(mention).other());
        draft.opensUnknown = unknown.first(sight.words()).isPresent() && draft.saysUnknown;
        return false;
    }
}
