package assistant.wire;

/** Makes a text well-formed at the border. */
public final class Surrogates {
    private static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    /** Lone surrogates become U+FFFD, U+0000 is dropped. */
    public static String mend(String text) {
        var mended = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .forEach(
                        point ->
                                mended.appendCodePoint(
                                        point >= Character.MIN_SURROGATE
                                                        && point <= Character.MAX_SURROGATE
                                                ? REPLACEMENT
                                                : point));
        return mended.toString();
    }
}
