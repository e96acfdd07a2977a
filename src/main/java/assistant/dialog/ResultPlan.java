package assistant.dialog;

import assistant.decision.Outcome;

import java.util.List;

/**
 * What stands on a result besides its entries and notes.
 *
 * @param caution said at each entry with its option, unless its fact is {@code no}
 * @param together pairs of situations of which the article speaks each alone
 * @param questions for the doctor, in order
 * @param shownQuestions at most so many of them are shown
 */
public record ResultPlan(
        Caution caution,
        List<Background> backgrounds,
        More more,
        List<List<String>> together,
        List<DoctorQuestion> questions,
        int shownQuestions) {
    public ResultPlan {
        backgrounds = List.copyOf(backgrounds);
        together = List.copyOf(together);
        questions = List.copyOf(questions);
    }

    public record Caution(String fact, String option) {}

    /**
     * Sentences quoted where they are no entry.
     *
     * @param words the message that leads in
     */
    public record Background(
            List<String> sentences, List<String> situations, List<String> notes, String words) {
        boolean fits(Outcome outcome) {
            return outcome.situations().stream().anyMatch(situations::contains)
                    || outcome.notes().stream().anyMatch(notes::contains);
        }
    }

    /** Where the article sends its readers for more, with one of these rules. */
    public record More(String sentence, List<String> rules) {
        boolean fits(Outcome outcome) {
            return rules.stream().anyMatch(outcome::shows);
        }
    }

    /**
     * A question to take to the doctor.
     *
     * @param sentences what in the article leaves it open
     * @param withCaution stands first where the caution does
     * @param always shown whatever the outcome, last
     */
    public record DoctorQuestion(
            String id,
            List<String> rules,
            List<String> notes,
            boolean together,
            boolean withCaution,
            boolean always,
            List<String> sentences) {}

    boolean bothStand(Outcome outcome) {
        return together.stream().anyMatch(pair -> certain(outcome).containsAll(pair));
    }

    private static List<String> certain(Outcome outcome) {
        return outcome.entries().stream()
                .filter(entry -> entry.certain())
                .map(entry -> entry.rule().situation())
                .distinct()
                .toList();
    }
}
