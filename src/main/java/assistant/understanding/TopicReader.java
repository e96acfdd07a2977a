package assistant.understanding;

import assistant.dialog.Intent;

import java.util.LinkedHashSet;
import java.util.List;

/** Reads questions about a word or the article. */
final class TopicReader implements Reader {
    private static final int MOST = 2;

    private final PhraseBook topics;
    private final PhraseBook plain;
    private final List<String> order;

    /**
     * @param order topic ids; an earlier one is preferred to a later one
     */
    TopicReader(Lexicon lexicon, List<String> order) {
        this.topics = lexicon.book("topic");
        this.plain = lexicon.book("topic-said");
        this.order = order;
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        boolean asks = sight.questions().any();
        var found = new LinkedHashSet<String>();
        for (Mention mention : plain.find(sight.words())) {
            found.add(mention.label());
        }
        for (Mention mention : topics.find(sight.words())) {
            if (asks && sight.questions().asked(mention.start())) {
                found.add(mention.label());
            }
        }
        found.remove("nothing");
        order.stream().filter(found::contains).limit(MOST).forEach(draft.topics::add);
        if (!draft.topics.isEmpty()) {
            draft.topics.forEach(topic -> draft.see("topic:" + topic));
            if (draft.facts.isEmpty()) {
                draft.mean(Intent.ASK, "ask");
            }
        }
        return false;
    }
}
