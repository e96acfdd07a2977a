package assistant.dialog;

import assistant.decision.Outcome;

import java.util.ArrayList;
import java.util.List;

/** Chooses the questions to take to the doctor. */
final class DoctorQuestions {
    private DoctorQuestions() {}

    /**
     * Those that fit the outcome, the ones always shown last, at most as many as the plan shows.
     */
    static List<ResultPlan.DoctorQuestion> fitting(
            ResultPlan plan, Outcome outcome, boolean caution) {
        var always = plan.questions().stream().filter(ResultPlan.DoctorQuestion::always).toList();
        var fitting = new ArrayList<ResultPlan.DoctorQuestion>();
        for (var question : plan.questions()) {
            if (!question.always() && fits(question, plan, outcome)) {
                fitting.add(caution && question.withCaution() ? 0 : fitting.size(), question);
            }
        }
        int room = Math.min(fitting.size(), plan.shownQuestions() - always.size());
        var chosen = new ArrayList<>(fitting.subList(0, room));
        chosen.addAll(always);
        return chosen;
    }

    private static boolean fits(
            ResultPlan.DoctorQuestion question, ResultPlan plan, Outcome outcome) {
        return question.rules().stream().anyMatch(outcome::shows)
                || question.notes().stream().anyMatch(outcome.notes()::contains)
                || question.together() && plan.bothStand(outcome);
    }
}
