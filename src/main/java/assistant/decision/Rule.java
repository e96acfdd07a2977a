package assistant.decision;

/**
 * One claim of the article about one option.
 *
 * @param id such as {@code R5}
 * @param situation the situation it belongs to
 * @param when the patients it speaks about
 * @param option what it speaks of
 * @param wording the article's own words for the rating; they stand in the sentence
 * @param sentence the id of the sentence that makes the claim
 */
public record Rule(
        String id,
        String situation,
        Condition when,
        String option,
        Rating rating,
        String wording,
        String sentence) {}
