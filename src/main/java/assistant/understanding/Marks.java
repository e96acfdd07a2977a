package assistant.understanding;

/** The marks that stay among the words of an utterance. */
final class Marks {
    /** Stands between parts of a clause. */
    static final String COMMA = ",";

    private Marks() {}

    static boolean is(String word) {
        return word.length() == 1 && ".,;:?!()".indexOf(word.charAt(0)) >= 0;
    }

    /** Whether a clause ends with it. */
    static boolean ends(String word) {
        return word.length() == 1 && ".;?!".indexOf(word.charAt(0)) >= 0;
    }
}
