package assistant.cli;

/** A secret: it is used, and never shown. */
record Secret(String value) {
    static final String MASK = "********";

    @Override
    public String toString() {
        return MASK;
    }
}
