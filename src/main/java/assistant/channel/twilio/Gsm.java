package assistant.channel.twilio;

import java.util.Map;

/**
 * The alphabet of SMS, GSM 03.38: one letter outside of it more than halves what a message holds.
 */
final class Gsm {
    /** One septet each. */
    private static final String BASIC =
            "@£$¥èéùìòÇ\n"
                    + "Øø\r"
                    + "ÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTU"
                    + "VWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Two septets each. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final Map<Integer, String> PLAIN =
            Map.ofEntries(
                    Map.entry((int) '‘', "'"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '“', "\""),
                    Map.entry((int) '”', "\""),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '—', "-"),
                    Map.entry((int) '‑', "-"),
                    Map.entry((int) '…', "..."),
                    Map.entry((int) '\u00a0', " "),
                    Map.entry((int) '\t', " "),
                    Map.entry((int) '©', "(c)"));

    private Gsm() {}

    /** The text with curly quotes and dashes made plain; nothing else is changed. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point ->
                                plain.append(PLAIN.getOrDefault(point, Character.toString(point))));
        return plain.toString();
    }

    /** Whether it can go out in that alphabet. */
    static boolean holds(String text) {
        return text.codePoints()
                .allMatch(point -> BASIC.indexOf(point) >= 0 || EXTENDED.indexOf(point) >= 0);
    }

    /** How much of a message it takes, in septets; other letters count as many as they cost. */
    static int size(String text) {
        int each = holds(text) ? 1 : 3;
        return text.codePoints().map(point -> EXTENDED.indexOf(point) >= 0 ? 2 : each).sum();
    }
}
