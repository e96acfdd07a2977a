package assistant.understanding;

import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what the patient wrote: a literal list of readers, safety first.
 *
 * <p>Deterministic, free of side effects, and safe to share between threads.
 */
public final class Understanding {
    /** From here on a message that opens as questions do is taken for one. */
    private static final double SURE_OF_A_QUESTION = 0.5;

    private final Dialog dialog;
    private final Learned learned;
    private final Lexicon lexicon;
    private final List<Reader> readers;

    /**
     * @param alarms the kinds of emergency, the gravest first
     */
    public Understanding(Dialog dialog, Language language, Learned learned, List<String> alarms) {
        this.dialog = dialog;
        this.learned = learned;
        this.lexicon = new Lexicon(language);
        this.readers =
                List.of(
                        new RedFlags(lexicon, alarms),
                        new CommandReader(lexicon),
                        new ChoiceReader(lexicon),
                        new LearnedAlarm(learned),
                        InnerCommandReader.strong(lexicon),
                        new WhatIfReader(lexicon, dialog.table()),
                        new UnknownReader(lexicon),
                        new FactReader(lexicon, dialog.table()),
                        new AsideReader(lexicon),
                        new AnswerReader(lexicon),
                        new TopicReader(lexicon, new ArrayList<>(language.under("topic").keySet())),
                        InnerCommandReader.weak(lexicon),
                        new LearnedReader(learned));
    }

    /** What the text means at this point of the conversation. */
    public Meaning read(String text, Conversation conversation) {
        Utterance utterance = lexicon.utterance(text);
        var purposes = learned.purpose().scores(text);
        boolean asks = purposes.getOrDefault("ask", 0.0) >= SURE_OF_A_QUESTION;
        Questions questions = lexicon.questions(utterance, asks);
        Sight sight =
                new Sight(
                        text,
                        purposes,
                        utterance,
                        questions,
                        lexicon.contexts(utterance, questions),
                        conversation,
                        dialog.question(conversation));
        Draft draft = new Draft();
        for (Reader reader : readers) {
            if (!utterance.isEmpty() && reader.read(sight, draft)) {
                return draft.meaning();
            }
        }
        AnswerReader.settle(draft);
        AsideReader.settle(draft);
        if (draft.intent.isEmpty()) {
            draft.mean(Intent.UNCLEAR, "unclear");
            draft.confidence = 0;
        }
        return draft.meaning();
    }
}
