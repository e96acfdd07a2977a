package assistant.understanding;

/**
 * Where a phrase stands in an utterance.
 *
 * @param label what it is a phrase for
 * @param start index of its first word
 * @param end index behind its last word
 * @param denies whether the phrase itself has a word such as "not" in it
 */
record Mention(String label, int start, int end, boolean denies) {
    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }
}
