package assistant.script;

/**
 * How an unclear place of the article is read.
 *
 * @param id such as {@code Q7}
 * @param question what is unclear
 * @param reading how we read it
 * @param reason why
 */
public record Reading(String id, String question, String reading, String reason) {}
