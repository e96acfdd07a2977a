package assistant.understanding;

/** Looks for one kind of thing in a message, and notes what it saw. */
interface Reader {
    /** Whether the message is read to its end with this. */
    boolean read(Sight sight, Draft draft);
}
