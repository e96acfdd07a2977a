package assistant.understanding;

import assistant.decision.Facts;

import java.util.ArrayList;
import java.util.List;

/**
 * What the classifier is told of a message besides its words: the question it answers, what stands
 * under a denial, is another's, past or supposed, and what the phrase readers made of it.
 */
final class Circumstances {
    /** As many words of a message are looked at from its beginning. */
    private static final int MOST = 60;

    private final Sight sight;
    private final List<String> marks = new ArrayList<>();

    private Circumstances(Sight sight) {
        this.sight = sight;
    }

    /** How each word stands in its surroundings. */
    static List<String> ofWords(Sight sight) {
        var of = new Circumstances(sight);
        of.words();
        return of.marks;
    }

    /** That, the question, and what the phrase readers saw. */
    static List<String> of(Sight sight, Draft draft) {
        var of = new Circumstances(sight);
        of.words();
        of.inTheLightOfTheQuestion();
        of.asRead(draft);
        return of.marks;
    }

    private void words() {
        int size = Math.min(MOST, sight.words().size());
        for (int i = 0; i < size; i++) {
            String word = sight.words().get(i);
            Context context = sight.context(new Mention("", i, i + 1, false));
            mark(context.negated(), "not:", word);
            mark(context.other(), "other:", word);
            mark(context.past(), "past:", word);
            mark(context.supposed(), "supposed:", word);
            mark(context.uncertain(), "guess:", word);
            mark(context.asked(), "asked:", word);
        }
    }

    private void mark(boolean holds, String kind, String word) {
        if (holds) {
            marks.add(kind + word);
            marks.add(kind);
        }
    }

    private void inTheLightOfTheQuestion() {
        String asked = "at:" + sight.asked() + ":";
        int size = Math.min(MOST, sight.words().size());
        String before = "^";
        for (int i = 0; i < size; i++) {
            String word = sight.words().get(i);
            marks.add(asked + word);
            marks.add(asked + before + " " + word);
            before = word;
        }
        marks.add(asked);
        if (size > 0) {
            marks.add("ends:" + sight.words().get(size - 1));
            marks.add("length:" + Integer.numberOfTrailingZeros(Integer.highestOneBit(size)));
        }
    }

    private void asRead(Draft draft) {
        String value = draft.facts.getOrDefault(sight.asked(), "-");
        String read = draft.intent.map(Enum::name).orElse("-");
        for (int i = 0; i < 3; i++) {
            marks.add("read:" + value);
            marks.add("read:" + sight.asked() + ":" + value);
            marks.add("meant:" + read);
        }
        draft.facts.forEach(
                (fact, told) -> {
                    for (int i = 0; i < 3; i++) {
                        marks.add("read:" + fact + "=" + told);
                    }
                });
        sight.conversation().facts().told().forEach((f, v) -> marks.add("before:" + f + "=" + v));
        draft.doubts.forEach(fact -> marks.add("doubts:" + fact));
        draft.evidence.forEach(code -> marks.add("saw:" + code));
        draft.doubts.forEach(fact -> marks.add("doubt:" + fact.equals(sight.asked())));
        marks.add("more:" + (draft.facts.size() - (value.equals("-") ? 0 : 1)));
        marks.add("unknown:" + draft.saysUnknown + draft.opensUnknown);
        marks.add(
                "knows:"
                        + !sight.conversation().facts().value(sight.asked()).equals(Facts.UNKNOWN));
    }
}
