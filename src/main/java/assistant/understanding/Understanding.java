package assistant.understanding;

import assistant.decision.Fact;
import assistant.decision.Facts;
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
    private final Dialog dialog;
    private final Lexicon lexicon;
    private final List<Reader> readers;
    private final Reader alarm;
    private final Reader verdict;

    /**
     * @param alarms the kinds of emergency, the gravest first
     */
    public Understanding(Dialog dialog, Language language, Learned learned, List<String> alarms) {
        this.dialog = dialog;
        this.lexicon = new Lexicon(language);
        var supposing = new WhatIfReader(lexicon, dialog.table());
        this.alarm = new LearnedAlarm(learned);
        this.verdict =
                new Verdict(
                        learned, supposing, dialog.table().facts().stream().map(Fact::id).toList());
        this.readers =
                List.of(
                        new RedFlags(lexicon, alarms),
                        new CommandReader(lexicon),
                        new ChoiceReader(lexicon),
                        InnerCommandReader.strong(lexicon),
                        supposing,
                        new UnknownReader(lexicon),
                        new FactReader(lexicon, dialog.table()),
                        new AsideReader(lexicon),
                        new AnswerReader(lexicon),
                        new TopicReader(lexicon, new ArrayList<>(language.under("topic").keySet())),
                        InnerCommandReader.weak(lexicon));
    }

    /** What the text means at this point of the conversation. */
    public Meaning read(String text, Conversation conversation) {
        Sight sight = sight(text, conversation);
        Draft draft = new Draft();
        if (sight.words().isEmpty()) {
            draft.mean(Intent.UNCLEAR, "unclear");
            draft.confidence = 0;
            return draft.meaning();
        }
        boolean outright = byPhrases(sight, draft);
        if (!outright) {
            alarm.read(sight, draft);
            verdict.read(sight, draft);
        }
        return draft.meaning();
    }

    private Sight sight(String text, Conversation conversation) {
        Utterance utterance = lexicon.utterance(text);
        Questions questions = lexicon.questions(utterance, false);
        return new Sight(
                text,
                utterance,
                questions,
                lexicon.contexts(utterance, questions),
                conversation,
                dialog.question(conversation));
    }

    /** Whether it is a command or a choice as a whole. */
    private boolean byPhrases(Sight sight, Draft draft) {
        for (Reader reader : readers) {
            if (reader.read(sight, draft)) {
                return reader instanceof CommandReader || reader instanceof ChoiceReader;
            }
        }
        AnswerReader.settle(draft);
        AsideReader.settle(draft);
        return false;
    }

    /** An example of what a message is for, with all that is known of it at that point. */
    public Example verdict(String text, Conversation conversation, Intent intent, Facts facts) {
        Sight sight = sight(text, conversation);
        Draft draft = new Draft();
        byPhrases(sight, draft);
        return new Example(
                Verdict.label(intent, facts, sight.asked()),
                sight.mended(),
                Circumstances.of(sight, draft));
    }

    /** An example of what a message tells of a fact that is not asked. */
    public Example told(String text, Conversation conversation, String fact, Facts facts) {
        Sight sight = sight(text, conversation);
        Draft draft = new Draft();
        byPhrases(sight, draft);
        String before = conversation.facts().told().getOrDefault(fact, Verdict.NOTHING);
        boolean again = before.equals(draft.facts.get(fact));
        return new Example(
                facts.told().getOrDefault(fact, again ? before : Verdict.NOTHING),
                sight.mended(),
                Circumstances.of(sight, draft));
    }

    /** An example of an emergency, or of none. */
    public Example alarm(String text, Conversation conversation, boolean is) {
        Sight sight = sight(text, conversation);
        return new Example(
                is ? LearnedAlarm.YES : LearnedAlarm.NO,
                sight.mended(),
                Circumstances.ofWords(sight));
    }

    /** The text, its spelling mended, with a label. */
    public Example plain(String label, String text) {
        return new Example(label, sight(text, Conversation.NEW).mended());
    }
}
