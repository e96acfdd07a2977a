package assistant.understanding;

/**
 * What surrounds a mention, five independent properties and one more.
 *
 * @param negations how many words deny it
 * @param uncertain whether it is a guess or a wait
 * @param other whether it is about another person than the patient
 * @param past whether it is over
 * @param supposed whether it is supposed, feared or hoped for
 * @param asked whether it stands in a question
 */
record Context(
        int negations,
        boolean uncertain,
        boolean other,
        boolean past,
        boolean supposed,
        boolean asked) {
    boolean negated() {
        return negations % 2 == 1;
    }

    /** Whether the words plainly tell of the patient now, be it yes or no. */
    boolean plain() {
        return negations < 2 && !uncertain && !other && !past && !supposed && !asked;
    }
}
