package assistant.understanding;

import assistant.dialog.Conversation;
import assistant.dialog.Dialog;
import assistant.dialog.Intent;
import assistant.dialog.Meaning;
import assistant.dialog.Pending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what the patient wrote: a literal list of readers, safety first.
 *
 * <p>Deterministic, free of side effects, and safe to share between threads.
 */
public final class Understanding {
    /** So few words that phrases know mean what the phrases say. */
    private static final int FEW = 2;

    /** Of a message with a smaller share of known words nothing is learned. */
    private static final double ENOUGH_KNOWN = 0.5;

    /** Stretches of a long message overlap by ten words. */
    private static final int STRETCH = Clues.MOST - 10;

    private final Dialog dialog;
    private final Learned learned;
    private final Lexicon lexicon;
    private final List<Reader> outright;
    private final AnswerReader answers;
    private final List<Reader> readers;
    private final LearnedAlarm alarm;
    private final Verdict verdict;

    /**
     * @param alarms the kinds of emergency, the gravest first
     */
    public Understanding(Dialog dialog, Language language, Learned learned, List<String> alarms) {
        this.dialog = dialog;
        this.learned = learned;
        this.lexicon = new Lexicon(language);
        var supposing = new WhatIfReader(lexicon, dialog.table());
        this.answers = new AnswerReader(lexicon);
        this.outright =
                List.of(
                        new RedFlags(lexicon, alarms),
                        new CommandReader(lexicon),
                        new AlarmReplyReader(lexicon, answers),
                        new ChoiceReader(lexicon));
        this.readers =
                List.of(
                        InnerCommandReader.strong(lexicon),
                        supposing,
                        new UnknownReader(lexicon),
                        new FactReader(lexicon, dialog.table()),
                        new AsideReader(lexicon),
                        answers,
                        new TopicReader(lexicon, new ArrayList<>(language.under("topic").keySet())),
                        InnerCommandReader.weak(lexicon));
        this.alarm = new LearnedAlarm(learned);
        this.verdict =
                new Verdict(
                        dialog.table().facts(),
                        supposing,
                        new LearnedTopic(learned),
                        lexicon.book("fact-name"));
    }

    /** What the text means at this point of the conversation. */
    public Meaning read(String text, Conversation conversation) {
        Sight sight = sight(text, conversation);
        Draft draft = new Draft();
        if (!sight.words().isEmpty() && !readBy(outright, sight, draft)) {
            read(sight, draft);
            answers.leaveCries(sight, draft);
        }
        if (draft.intent.isEmpty()) {
            draft.mean(Intent.UNCLEAR, "unclear");
            draft.confidence = 0;
        }
        return draft.meaning();
    }

    private void read(Sight sight, Draft draft) {
        byPhrases(sight, draft);
        var weighed = weigh(sight, draft);
        if (!answers.isAll(sight.words()) && !draft.calm) {
            hear(sight, draft, weighed);
        }
        if (weighed.known() >= ENOUGH_KNOWN && !isSettled(sight, draft)) {
            verdict.decide(sight, draft, weighed);
            hearParts(sight, draft, weighed);
        }
    }

    private Panel.Weighed weigh(Sight sight, Draft draft) {
        return learned.panel().weigh(Clues.features(sight, draft));
    }

    private void hearParts(Sight sight, Draft draft, Panel.Weighed whole) {
        boolean open =
                draft.saysUnknown
                        && !draft.facts.isEmpty()
                        && !draft.facts.containsKey(sight.asked());
        var parts = new Parts(sight, draft, whole);
        for (var words : parts.all()) {
            Sight part = sight(String.join(" ", words), sight.conversation());
            Draft alone = new Draft();
            byPhrases(part, alone);
            var weighed = weigh(part, alone);
            if (weighed.known() >= ENOUGH_KNOWN) {
                verdict.hear(part, alone, weighed, parts);
            }
        }
        if (open) {
            // "No one said ..." is no answer, though a part of it sounds like one.
            draft.facts.remove(sight.asked());
        }
        verdict.sort(draft);
    }

    /** A long message is heard stretch by stretch: the panel sees no more at a time. */
    private void hear(Sight sight, Draft draft, Panel.Weighed weighed) {
        int size = sight.words().size();
        if (size <= Clues.MOST) {
            alarm.hear(sight, draft, weighed);
            return;
        }
        if (weighed.known() < ENOUGH_KNOWN) {
            return;
        }
        for (int from = 0; from < size; from += STRETCH) {
            var words = sight.words().subList(from, Math.min(from + Clues.MOST, size));
            Sight part = sight(String.join(" ", words), sight.conversation());
            alarm.hearStretch(part, draft, weigh(part, new Draft()));
        }
    }

    private void byPhrases(Sight sight, Draft draft) {
        if (!readBy(readers, sight, draft)) {
            AnswerReader.settle(draft);
            AsideReader.settle(draft);
        }
    }

    private static boolean readBy(List<Reader> readers, Sight sight, Draft draft) {
        return readers.stream().anyMatch(reader -> reader.read(sight, draft));
    }

    /** Whether the phrases alone decide: what is asked is whether to erase, or all is known. */
    private static boolean isSettled(Sight sight, Draft draft) {
        long words = sight.words().stream().filter(word -> !Marks.is(word)).count();
        return sight.conversation().pending() instanceof Pending.Erase
                || !draft.between.isEmpty()
                || words <= FEW && draft.intent.isPresent();
    }

    private Sight sight(String text, Conversation conversation) {
        Utterance utterance = lexicon.utterance(text);
        Questions questions = lexicon.questions(utterance);
        return new Sight(
                text,
                utterance,
                questions,
                lexicon.contexts(utterance, questions),
                lexicon.senses(utterance),
                conversation,
                dialog.question(conversation));
    }

    /**
     * A message to learn from, with all that is known of it at that point of the conversation.
     *
     * @param labels what it is, by head; {@link LessonLabels} gives those of a labelled utterance
     */
    public Lesson lesson(String text, Conversation conversation, Map<String, String> labels) {
        Sight sight = sight(text, conversation);
        Draft draft = new Draft();
        if (!sight.words().isEmpty() && !readBy(outright, sight, draft)) {
            byPhrases(sight, draft);
        }
        return new Lesson(sight.mended(), Clues.of(sight, draft), labels);
    }

    /** The text as the readers see it, its spelling mended, with a label. */
    public Example example(String label, String text) {
        return new Example(label, sight(text, Conversation.NEW).mended());
    }
}
