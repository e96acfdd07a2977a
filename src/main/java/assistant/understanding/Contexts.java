package assistant.understanding;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells, for a mention in an utterance, what surrounds it. */
final class Contexts {
    private static final int REACH = 12;
    private static final String AFTER = "deny-after";
    private static final String DENY = "deny";
    private static final String AROUND = "deny-around";

    private final Utterance utterance;
    private final Closings closings;
    private final Questions questions;
    private final List<Mention> denials;
    private final List<Mention> people;
    private final Map<String, Set<String>> words;
    private final boolean helper;

    /** For each label, where clauses start that hold such a cue. */
    private final Map<String, BitSet> clauses = new HashMap<>();

    private final BitSet presentSentences = new BitSet();

    /** Where a list goes on. */
    private final BitSet lists = new BitSet();

    /**
     * @param cues in the order of the words: mentions labelled {@code deny}, {@code deny-after},
     *     {@code deny-around}, {@code guess}, {@code kin}, {@code self}, {@code past}, {@code
     *     present}, {@code suppose}, {@code helper}; others, such as {@code nothing}, only keep
     *     their words from being cues
     * @param words small words: {@code filler} ones stand between two denials that are one, of
     *     {@code someone} something new is said, with {@code list} ones a list goes on, {@code of}
     *     ones say of whom
     */
    Contexts(
            Utterance utterance,
            List<Mention> cues,
            Closings closings,
            Questions questions,
            Map<String, Set<String>> words) {
        this.utterance = utterance;
        this.closings = closings;
        this.questions = questions;
        this.words = Map.copyOf(words);
        this.denials = labelled(cues, Set.of(DENY, AFTER, AROUND));
        this.people = labelled(cues, Set.of("kin", "self"));
        this.helper = !labelled(cues, Set.of("helper")).isEmpty();
        for (int i = 0; i < utterance.words().size(); i++) {
            lists.set(i, is("list", utterance.words().get(i)));
        }
        for (Mention cue : cues) {
            clauses.computeIfAbsent(cue.label(), label -> new BitSet())
                    .set(utterance.clauseStart(cue.start()));
            if (cue.label().equals("present")) {
                presentSentences.set(utterance.sentenceStart(cue.start()));
            }
        }
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    private static List<Mention> labelled(List<Mention> cues, Set<String> labels) {
        return cues.stream().filter(cue -> labels.contains(cue.label())).toList();
    }

    Context of(Mention mention) {
        return new Context(
                denials(mention),
                inClause(mention, "guess") || closings.of(mention, Closings.GUESS).isPresent(),
                !helper && other(mention),
                inClause(mention, "past") && !inPresentSentence(mention),
                inClause(mention, "suppose"),
                questions.asked(mention.start()));
    }

    /** What closes the part of a message that the mention opens, whatever it says of it. */
    Optional<Mention> closing(Mention mention) {
        return Stream.of(Closings.DENY, Closings.AFFIRM, Closings.GUESS)
                .flatMap(label -> closings.of(mention, label).stream())
                .findFirst();
    }

    /** 0, 1, or 2 where one denial denies another right beside it. */
    private int denials(Mention mention) {
        if (questions.answeredNo(mention.start())) {
            return 1;
        }
        var denying = denying(mention);
        int last = denying.size() - 1;
        boolean twice = last > 0 && doubles(denying.get(last - 1), denying.get(last));
        return denying.isEmpty() ? 0 : twice ? 2 : 1;
    }

    /** What denies the mention around it, in the order of the words. */
    List<Mention> denying(Mention mention) {
        // One cue may begin before the reach and end within it.
        int first = Math.max(0, Mention.from(denials, mention.start() - REACH) - 1);
        int behind = Mention.from(denials, mention.end() + REACH + 1);
        var before = denials.subList(first, behind).stream().filter(cue -> denies(cue, mention));
        return Stream.concat(before, closings.of(mention, Closings.DENY).stream()).toList();
    }

    /**
     * As in "not without pain"; "no, no pain" says it twice, and "no cancer no pain" denies two.
     */
    private boolean doubles(Mention first, Mention second) {
        var all = utterance.words();
        int between = second.start() - first.end();
        return !second.label().equals(AFTER)
                && (between == 0 || between == 1 && is("filler", all.get(first.end())))
                && !all.get(first.start()).equals(all.get(second.start()));
    }

    private boolean denies(Mention cue, Mention mention) {
        return switch (cue.label()) {
            case AFTER -> follows(cue, mention);
            case AROUND -> follows(cue, mention) || reaches(cue, mention);
            default -> reaches(cue, mention) || inside(cue, mention);
        };
    }

    private boolean follows(Mention cue, Mention mention) {
        return cue.start() >= mention.end()
                && cue.start() - mention.end() <= REACH
                && utterance.sameClause(cue.start(), mention.start())
                && !isOfAnother(mention.end(), cue.start());
    }

    /** As in "coughed blood, covid test negative" or "and none of them comes". */
    private boolean isOfAnother(int from, int to) {
        var all = utterance.words();
        int comma = all.subList(from, to).indexOf(Marks.COMMA);
        boolean ofThem = to + 1 < all.size() && is("of", all.get(to + 1));
        return ofThem || comma >= 0 && comma < to - from - 1;
    }

    private boolean reaches(Mention cue, Mention mention) {
        return cue.end() <= mention.start()
                && mention.start() - cue.end() <= REACH
                && utterance.sameClause(cue.start(), mention.start())
                && !cutOff(cue.end(), mention.start());
    }

    /** Between the words of a phrase that does not deny by itself, as in "the leg is not blue". */
    private static boolean inside(Mention cue, Mention mention) {
        return !mention.denies() && cue.start() > mention.start() && cue.end() < mention.end();
    }

    /**
     * What a denial reaches ends where someone is spoken of anew, and at a comma, unless it is one
     * of a list that goes on with "or".
     */
    private boolean cutOff(int from, int to) {
        var between = utterance.words().subList(from, to);
        if (between.stream().anyMatch(word -> is("someone", word))) {
            return true;
        }
        int comma = between.lastIndexOf(Marks.COMMA);
        if (comma < 0) {
            return false;
        }
        int list = lists.nextSetBit(from + comma);
        return list < 0 || list >= utterance.clauseEnd(from);
    }

    /** Whether the last person named before it in the sentence is someone else. */
    private boolean other(Mention mention) {
        int before = Mention.from(people, mention.end()) - 1;
        int sentence = utterance.sentenceStart(mention.start());
        boolean named = before >= 0 && people.get(before).start() >= sentence;
        return named ? isKin(before) : kinAfter(mention);
    }

    private boolean kinAfter(Mention mention) {
        int next = Mention.from(people, mention.end());
        int to = utterance.clauseEnd(mention.start());
        return next < people.size() && people.get(next).end() <= to && isKin(next);
    }

    private boolean isKin(int person) {
        return people.get(person).label().equals("kin");
    }

    private boolean inClause(Mention mention, String label) {
        var with = clauses.get(label);
        return with != null && with.get(utterance.clauseStart(mention.start()));
    }

    private boolean inPresentSentence(Mention mention) {
        return presentSentences.get(utterance.sentenceStart(mention.start()));
    }
}
