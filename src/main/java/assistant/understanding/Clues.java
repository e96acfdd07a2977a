package assistant.understanding;

import assistant.dialog.Intent;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the panel is told of a message besides its words: the question it answers, what stands under
 * a denial, is another's, past or supposed, what its words are about and used like, how its clauses
 * begin, and what the phrase readers made of it.
 */
final class Clues {
    /** As many words of a message are looked at from its beginning. */
    static final int MOST = 60;

    /** As many words of its last and of its first sentence. */
    private static final int OF_A_SENTENCE = 8;

    /** So many steps of a word's path count as a cluster of their own. */
    private static final int[] STEPS = {4, 6, 8};

    /** What the phrase readers made of it counts as much as so many words. */
    private static final int WEIGHT = 3;

    private final Sight sight;
    private final List<String> words;
    private final List<String> clues = new ArrayList<>();

    private Clues(Sight sight) {
        this.sight = sight;
        this.words = sight.words().subList(0, Math.min(MOST, sight.words().size()));
    }

    static List<String> of(Sight sight, Draft draft) {
        var of = new Clues(sight);
        of.surroundings();
        of.senses();
        of.clusters();
        of.question();
        of.clauses();
        of.sentences();
        of.conversation();
        of.readers(draft);
        return of.clues;
    }

    static Features features(Sight sight, Draft draft) {
        return Features.of(String.join(" ", sight.words()), of(sight, draft));
    }

    private void surroundings() {
        var kinds = new TreeSet<String>();
        for (int i = 0; i < words.size(); i++) {
            Context context = sight.context(new Mention("", i, i + 1, false));
            for (String kind : kinds(context)) {
                clues.add(kind + words.get(i));
                kinds.add(kind);
            }
        }
        kinds.forEach(kind -> clues.add("has:" + kind));
    }

    /** What its words are about, alone and two and two within a sentence. */
    private void senses() {
        var found = new TreeSet<String>();
        var sentence = new TreeSet<String>();
        int begin = 0;
        for (Mention mention : sight.senses()) {
            int start = sight.utterance().sentenceStart(mention.start());
            if (mention.end() > words.size()) {
                break;
            }
            if (start != begin) {
                sentence.clear();
                begin = start;
            }
            String sense = mention.label();
            found.add("about:" + sense);
            kinds(sight.context(mention)).forEach(kind -> found.add(kind + "=" + sense));
            sentence.forEach(other -> found.add(two(other, sense)));
            sentence.add(sense);
        }
        clues.addAll(found);
    }

    /** What its words are used like, alone and each with the one before. */
    private void clusters() {
        var all = BrownClusters.english();
        String before = "^";
        for (String word : words) {
            String path = all.path(word);
            clues.add("like:" + path);
            for (int steps : STEPS) {
                if (path.length() > steps) {
                    clues.add("like:" + path.substring(0, steps));
                }
            }
            clues.add("like:" + before + " " + path);
            before = path;
        }
    }

    private static String two(String one, String other) {
        boolean inOrder = one.compareTo(other) < 0;
        return "two:" + (inOrder ? one + "+" + other : other + "+" + one);
    }

    private static List<String> kinds(Context context) {
        var kinds = new ArrayList<String>();
        add(kinds, context.negated(), "not:");
        add(kinds, context.other(), "other:");
        add(kinds, context.past(), "past:");
        add(kinds, context.supposed(), "supposed:");
        add(kinds, context.uncertain(), "guess:");
        add(kinds, context.asked(), "asked:");
        return kinds;
    }

    private static void add(List<String> kinds, boolean holds, String kind) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private void question() {
        String asked = "at:" + sight.asked() + ":";
        clues.add(asked);
        String secondBefore = "^";
        String before = "^";
        for (String word : words) {
            clues.add(asked + word);
            clues.add(asked + before + " " + word);
            clues.add("gap:" + secondBefore + " " + word);
            secondBefore = before;
            before = word;
        }
        int size = sight.words().size();
        clues.add("length:" + Integer.numberOfLeadingZeros(size));
        if (size > 0) {
            clues.add("first:" + words.getFirst());
            clues.add("first:" + words.getFirst() + " " + words.get(Math.min(1, size - 1)));
            clues.add("last:" + sight.words().getLast());
        }
    }

    /** How each clause begins: a question is told by that. */
    private void clauses() {
        boolean begins = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean mark = Marks.is(word);
            if (begins && !mark) {
                for (int length = 1; length <= 3 && i + length <= words.size(); length++) {
                    clues.add("begins:" + String.join(" ", words.subList(i, i + length)));
                }
            }
            begins = mark || word.equals("but") || word.equals("and");
        }
    }

    private void sentences() {
        var sentences = new ArrayList<List<String>>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean ends = Marks.ends(words.get(i));
            if (ends || i == words.size() - 1) {
                sentences.add(words.subList(from, i + 1));
                from = i + 1;
            }
        }
        clues.add("sentences:" + Math.min(4, sentences.size()));
        if (words.contains("?")) {
            clues.add("question-mark");
        }
        if (!sentences.isEmpty()) {
            sentences.getLast().stream()
                    .limit(OF_A_SENTENCE)
                    .forEach(w -> clues.add("in-last:" + w));
            sentences.getFirst().stream()
                    .limit(OF_A_SENTENCE)
                    .forEach(w -> clues.add("in-first:" + w));
        }
    }

    private void conversation() {
        sight.conversation()
                .facts()
                .told()
                .forEach((fact, value) -> clues.add("told:" + fact + "=" + value));
    }

    private void readers(Draft draft) {
        String value = draft.facts.getOrDefault(sight.asked(), Panel.NOTHING);
        String meant = draft.intent.map(Intent::word).orElse(Panel.NOTHING);
        for (int i = 0; i < WEIGHT; i++) {
            clues.add("read:" + value);
            clues.add("read:" + sight.asked() + ":" + value);
            clues.add("meant:" + meant);
            draft.facts.forEach((fact, told) -> clues.add("read:" + fact + "=" + told));
        }
        draft.evidence.forEach(code -> clues.add("saw:" + code));
        draft.doubts.forEach(
                fact -> {
                    clues.add("doubt:" + fact);
                    clues.add("doubt:" + fact.equals(sight.asked()));
                });
        clues.add("unknown:" + draft.saysUnknown + draft.opensUnknown);
        clues.add("flag:" + draft.sawFlag);
        clues.add("soft:" + draft.safety.soft());
        clues.add("alarm:" + draft.safety.alarm());
        draft.around.forEach(label -> clues.add("around:" + label));
        clues.add("topics:" + Math.min(2, draft.topics.size()));
    }
}
