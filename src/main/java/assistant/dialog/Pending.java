package assistant.dialog;

/** What the next message may be an answer to, besides the question of the state. */
public sealed interface Pending {
    Pending NOTHING = new Nothing();

    record Nothing() implements Pending {}

    /** One fact, asked out of turn: asked back about, or to be answered anew. */
    record Asked(String fact) implements Pending {}

    /** Whether to erase all that was told. */
    record Erase() implements Pending {}

    /**
     * An alarm was the last thing said.
     *
     * @param selfHarm whether it was about self-harm
     * @param before what was pending, and still is
     */
    record Alarmed(boolean selfHarm, Pending before) implements Pending {}
}
