package assistant.web;

import assistant.dialog.Dialog;
import assistant.dialog.KioskWords;
import assistant.dialog.Messages;
import assistant.script.Folder;
import assistant.source.Source;
import assistant.wire.Json;
import assistant.wire.PageJson;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chat as it is delivered: one file, in which the place's words and numbers are filled in.
 *
 * @param bundle the bytes of {@code /widget.js}
 * @param modules the same words as a module, for the files that the bundle was made of
 * @param kiosk the words of the kiosk as a module
 * @param messages what the pages around it say
 */
record Widget(byte[] bundle, byte[] modules, byte[] kiosk, Messages messages) {
    static final String NAME = "widget.js";

    private static final Pattern WORD = Pattern.compile("\\{\\{([a-z.-]+)}}");
    private static final String WORDS = "chat/words.js";
    private static final String KIOSK_WORDS = "kiosk/words.js";
    private static final int HASH_DIGITS = 16;

    /**
     * @param web with the bundle in it
     * @throws IllegalArgumentException when the build has left it out
     */
    static Widget of(Folder web, Dialog dialog) {
        String words = quoted(Json.write(PageJson.of(dialog)));
        String kiosk = quoted(Json.write(Json.object(KioskWords.of(dialog.messages()))));
        return new Widget(
                filled(web, NAME, words),
                filled(web, WORDS, words),
                filled(web, KIOSK_WORDS, kiosk),
                dialog.messages());
    }

    private static byte[] filled(Folder web, String file, String words) {
        String code =
                web.text(file).orElseThrow(() -> new IllegalArgumentException("no web/" + file));
        return code.replace("\"@words@\"", words).getBytes(StandardCharsets.UTF_8);
    }

    /** JSON as a string literal of JavaScript. */
    private static String quoted(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    /** The name under which these very bytes may be kept for ever. */
    String versioned() {
        return "widget-%s.js".formatted(Source.sha256(bundle).substring(0, HASH_DIGITS));
    }

    Map<String, byte[]> files() {
        return Map.of(NAME, bundle, versioned(), bundle, WORDS, modules, KIOSK_WORDS, kiosk);
    }

    /**
     * A page with its words, each named as in <code>{{page.title}}</code>, that loads the versioned
     * file in place of the plain one.
     */
    byte[] in(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        return WORD.matcher(html)
                .replaceAll(word -> Matcher.quoteReplacement(escaped(messages.text(word.group(1)))))
                .replace("\"/" + NAME, "\"/" + versioned())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
