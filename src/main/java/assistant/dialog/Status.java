package assistant.dialog;

/** Whether the patient has said goodbye; any message opens a finished conversation again. */
public enum Status {
    OPEN,
    FINISHED;

    public String word() {
        return this == OPEN ? "open" : "finished";
    }
}
