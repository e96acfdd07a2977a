package assistant.understanding;

import java.util.List;
import java.util.Set;

/** Tells, for a mention in an utterance, what surrounds it. */
final class Contexts {
    private static final int REACH = 12;
    private static final String AFTER = "deny-after";
    private static final Set<String> SOMEONE =
            Set.of("i", "he", "she", "it", "they", "we", "there");

    private final Utterance utterance;
    private final List<Mention> cues;
    private final boolean helper;
    private final Questions questions;

    /**
     * @param cues mentions labelled {@code deny}, {@code deny-after}, {@code guess}, {@code kin},
     *     {@code self}, {@code past}, {@code present}, {@code suppose}, {@code helper}; others,
     *     such as {@code nothing}, only keep their words from being cues
     */
    Contexts(Utterance utterance, List<Mention> cues, Questions questions) {
        this.utterance = utterance;
        this.cues = cues;
        this.questions = questions;
        this.helper = has("helper");
    }

    Context of(Mention mention) {
        return new Context(
                denials(mention),
                inClause(mention, "guess"),
                !helper && other(mention),
                inClause(mention, "past") && !inSentence(mention, Set.of("present")),
                inClause(mention, "suppose"),
                questions.asked(mention.start()));
    }

    boolean has(String label) {
        return cues.stream().anyMatch(cue -> cue.label().equals(label));
    }

    /** 0, 1, or 2 where one denial denies another right beside it. */
    private int denials(Mention mention) {
        if (questions.answeredNo(mention.start())) {
            return 1;
        }
        Mention last = null;
        boolean twice = false;
        for (Mention cue : cues) {
            if (denies(cue, mention)) {
                twice = last != null && cue.start() - last.end() <= 1 && !cue.label().equals(AFTER);
                last = cue;
            }
        }
        return last == null ? 0 : twice ? 2 : 1;
    }

    private boolean denies(Mention cue, Mention mention) {
        return switch (cue.label()) {
            case "deny" -> reaches(cue, mention) || inside(cue, mention);
            case AFTER ->
                    cue.start() >= mention.end()
                            && cue.start() - mention.end() <= REACH
                            && sameClause(cue, mention);
            default -> false;
        };
    }

    private boolean reaches(Mention cue, Mention mention) {
        return cue.end() <= mention.start()
                && mention.start() - cue.end() <= REACH
                && sameClause(cue, mention)
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
        if (utterance.words().subList(from, to).stream().anyMatch(SOMEONE::contains)) {
            return true;
        }
        int comma = utterance.words().subList(from, to).lastIndexOf(",");
        if (comma < 0) {
            return false;
        }
        var rest = utterance.words().subList(from + comma, utterance.clauseEnd(from));
        return !rest.contains("or") && !rest.contains("nor") && !rest.contains("and");
    }

    /** Whether the last person named before it in the sentence is someone else. */
    private boolean other(Mention mention) {
        int from = utterance.sentenceStart(mention.start());
        boolean other = false;
        boolean named = false;
        for (Mention cue : cues) {
            boolean before = cue.start() >= from && cue.start() < mention.end();
            if (before && (cue.label().equals("kin") || cue.label().equals("self"))) {
                other = cue.label().equals("kin");
                named = true;
            }
        }
        return named ? other : kinAfter(mention);
    }

    private boolean kinAfter(Mention mention) {
        int to = utterance.clauseEnd(mention.start());
        return cues.stream()
                .filter(cue -> cue.start() >= mention.end() && cue.end() <= to)
                .map(Mention::label)
                .filter(label -> label.equals("kin") || label.equals("self"))
                .findFirst()
                .filter("kin"::equals)
                .isPresent();
    }

    private boolean inClause(Mention mention, String label) {
        return cues.stream().anyMatch(cue -> cue.label().equals(label) && sameClause(cue, mention));
    }

    private boolean inSentence(Mention mention, Set<String> labels) {
        int from = utterance.sentenceStart(mention.start());
        int to = utterance.sentenceEnd(mention.start());
        return cues.stream()
                .anyMatch(
                        cue ->
                                labels.contains(cue.label())
                                        && cue.start() >= from
                                        && cue.end() <= to);
    }

    private boolean sameClause(Mention one, Mention other) {
        return utterance.clauseOf(one.start()) == utterance.clauseOf(other.start());
    }
}
