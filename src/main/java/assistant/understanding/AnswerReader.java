package assistant.understanding;

import assistant.decision.Facts;
import assistant.dialog.Intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads yes, no and don't know in the light of the question. */
final class AnswerReader implements Reader {
    private static final String NOTHING = "nothing";
    private static final List<String> POLAR = List.of("yes", "no");
    private static final Map<String, String> CLOT = Map.of("yes", "confirmed", "no", "none");

    private final PhraseBook opening;
    private final PhraseBook alone;
    private final PhraseBook tail;
    private final PhraseBook unknown;
    private final Set<String> goesOn;
    private final Set<String> emphasis;

    AnswerReader(Lexicon lexicon) {
        this.opening = lexicon.book("answer.opening");
        this.alone = lexicon.book("answer.alone");
        this.tail = lexicon.book("answer.tail");
        this.unknown = lexicon.book("answer.unknown");
        this.goesOn = lexicon.words("after-no");
        this.emphasis = lexicon.words("emphasis");
    }

    @Override
    public boolean read(Sight sight, Draft draft) {
        String asked = sight.asked();
        if (asked.isEmpty() || draft.facts.containsKey(asked)) {
            return false;
        }
        if (saysUnknown(sight, draft)) {
            draft.facts.put(asked, Facts.UNKNOWN);
            draft.see("answer:unknown");
        } else {
            polarity(sight, draft)
                    .flatMap(said -> value(sight, said))
                    .ifPresent(
                            value -> {
                                draft.facts.put(asked, value);
                                draft.doubts.remove(asked);
                                draft.see("answer:" + value);
                            });
        }
        return false;
    }

    /** Whether it is a yes, a no or a don't know, and not a word more. */
    boolean isAll(List<String> words) {
        return Stream.of(opening, alone, tail, unknown)
                .flatMap(book -> book.whole(words).stream())
                .anyMatch(label -> !label.equals(NOTHING));
    }

    /** A yes or no that runs into a red flag may be a cry: it answers nothing. */
    void leaveCries(Sight sight, Draft draft) {
        boolean cries =
                opening.first(sight.words())
                        .filter(said -> draft.flags.stream().anyMatch(f -> f.start() == said.end()))
                        .isPresent();
        if (cries && !draft.evidence.contains("fact:" + sight.asked())) {
            draft.facts.remove(sight.asked());
        }
    }

    /** A yes or no the message opens with, is by itself or, failing that, ends with. */
    private Optional<String> polarity(Sight sight, Draft draft) {
        var words = sight.words();
        var first = opening.first(words);
        var said = first.or(() -> alone.first(words));
        var no = said.flatMap(yes -> takingBack(words, yes));
        if (said.isPresent() && no.isPresent()) {
            return takenBack(sight, draft, said.get(), no.get());
        }
        if (first.isPresent()
                && !draft.flags.stream().anyMatch(first.get()::overlaps)
                && !deniesAThing(sight, first.get())) {
            return first.map(Mention::label);
        }
        if (!draft.flags.isEmpty()) {
            return Optional.empty();
        }
        var whole =
                alone.first(words)
                        .filter(mention -> endsClause(sight, mention))
                        .map(Mention::label);
        if (whole.isPresent()) {
            return whole;
        }
        return tail.find(words).stream()
                .filter(mention -> restIsMarks(sight, mention.end()))
                .filter(mention -> draft.closings.stream().noneMatch(mention::overlaps))
                .map(Mention::label)
                .filter(label -> !label.equals(NOTHING))
                .findFirst();
    }

    /** What takes an opening yes or no back at once, as in "sure, no" and "yes and no". */
    private Optional<Mention> takingBack(List<String> words, Mention said) {
        int from = said.end();
        while (from < words.size()
                && (Marks.is(words.get(from)) || words.get(from).equals("and"))) {
            from++;
        }
        int start = from;
        var rest = words.subList(start, words.size());
        return opening.first(rest)
                .filter(next -> POLAR.containsAll(List.of(said.label(), next.label())))
                .filter(next -> !next.label().equals(said.label()))
                .filter(next -> !isEmphasis(rest, next))
                .filter(next -> next.end() == rest.size() || Marks.is(rest.get(next.end())))
                .map(next -> next.behind(start));
    }

    private boolean isEmphasis(List<String> words, Mention said) {
        return emphasis.containsAll(words.subList(said.start(), said.end()));
    }

    /** An emphasis is none of its own; of a plain yes and no the patient is asked which. */
    private Optional<String> takenBack(Sight sight, Draft draft, Mention said, Mention next) {
        if (isEmphasis(sight.words(), said)) {
            return Optional.of(next.label());
        }
        if (restIsMarks(sight, next.end())) {
            POLAR.stream().flatMap(one -> value(sight, one).stream()).forEach(draft.between::add);
            draft.mean(Intent.UNCLEAR, "answer:both");
        }
        return Optional.empty();
    }

    /** Not where the don't know is of another fact. */
    private static boolean saysUnknown(Sight sight, Draft draft) {
        boolean ofAnother = !draft.open.isEmpty() && !draft.open.contains(sight.asked());
        return draft.saysUnknown && !ofAnother && (draft.flags.isEmpty() || draft.opensUnknown);
    }

    /** As in "no chest pain" and "not really severe": it belongs to a thing, it answers nothing. */
    private boolean deniesAThing(Sight sight, Mention opening) {
        int next = opening.end();
        boolean bare = next == 1 || sight.words().get(next - 1).equals("no");
        return (bare || sight.words().getFirst().equals("not"))
                && opening.label().equals("no")
                && next < sight.words().size()
                && sight.utterance().sameClause(next, 0)
                && !Marks.is(sight.words().get(next))
                && !goesOn.contains(sight.words().get(next));
    }

    private static boolean endsClause(Sight sight, Mention mention) {
        int end = mention.end();
        return end == sight.words().size()
                || Marks.is(sight.words().get(end))
                || !sight.utterance().sameClause(end, mention.start())
                || sight.words().get(end).equals("and");
    }

    private static boolean restIsMarks(Sight sight, int from) {
        return sight.words().subList(from, sight.words().size()).stream().allMatch(Marks::is);
    }

    private static Optional<String> value(Sight sight, String said) {
        String value = sight.asked().equals("clot") ? CLOT.getOrDefault(said, said) : said;
        return sight.question()
                .filter(q -> q.choices().stream().anyMatch(c -> c.value().equals(value)))
                .map(question -> value);
    }

    /** What the told facts make of the message, once all are read. */
    static void settle(Draft draft) {
        if (draft.intent.isEmpty() && !draft.facts.isEmpty()) {
            boolean unknown = draft.facts.containsValue(Facts.UNKNOWN);
            draft.intent = Optional.of(unknown ? Intent.UNKNOWN : Intent.ANSWER);
        }
    }
}
