package assistant.decision;

/** How the article speaks of an option. It has no word against one, so neither has this type. */
public enum Rating {
    USUALLY,
    MAY;

    /** The word used in the table and on the wire: {@code usually} or {@code may}. */
    public String word() {
        return this == USUALLY ? "usually" : "may";
    }
}
