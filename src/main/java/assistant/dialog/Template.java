package assistant.dialog;

import assistant.source.Source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message of ours with {@code {placeholders}}.
 *
 * <p>A placeholder is the id of a sentence, which quotes it, or the name of something filled in.
 */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final String text;

    public Template(String text) {
        this.text = text;
    }

    /** The names between braces, in order. */
    public Set<String> placeholders() {
        var names = new LinkedHashSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** The words without the placeholders, for reading-level checks. */
    public String words() {
        return PLACEHOLDER.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Fills it in.
     *
     * @throws IllegalArgumentException when a placeholder is neither given nor a sentence
     */
    public Prose fill(Source source, Map<String, Prose> given) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        var found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            addOurs(pieces, text.substring(at, found.start()));
            Prose filled = given.get(found.group(1));
            pieces.addAll(
                    filled != null
                            ? filled.pieces()
                            : Prose.quote(source.quote(found.group(1))).pieces());
            at = found.end();
        }
        addOurs(pieces, text.substring(at));
        return new Prose(pieces);
    }

    private static void addOurs(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Ours(words));
        }
    }
}
