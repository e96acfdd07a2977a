package assistant.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Fits words into messages of limited size, and marks which of how many each is. */
public final class Parts {
    /** For a mark such as {@code (12/34)} and a space. */
    private static final int MARK = 8;

    private final int limit;
    private final ToIntFunction<String> size;

    /**
     * Parts of some size.
     *
     * @param limit the largest size of a message
     * @param size of a text, as the platform counts
     */
    public Parts(int limit, ToIntFunction<String> size) {
        this.limit = limit;
        this.size = size;
    }

    /** Counted in UTF-16, which is never less than what a platform counts. */
    public static Parts of(int limit) {
        return new Parts(limit, String::length);
    }

    public boolean fits(String text) {
        return size.applyAsInt(text) <= limit;
    }

    /** The messages, each within the limit; nothing is lost but space where they part. */
    public List<String> of(List<String> stretches) {
        String whole = String.join("", stretches).strip();
        if (fits(whole)) {
            return List.of(whole);
        }
        var parts = parts(stretches);
        var marked = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            marked.add("(%d/%d) %s".formatted(i + 1, parts.size(), parts.get(i)));
        }
        return marked;
    }

    private List<String> parts(List<String> stretches) {
        var parts = new ArrayList<String>();
        String part = "";
        for (String stretch : stretches) {
            if (holds(part + stretch)) {
                part = part + stretch;
            } else {
                add(parts, part);
                part = cut(stretch, parts);
            }
        }
        add(parts, part);
        return parts;
    }

    private boolean holds(String text) {
        return size.applyAsInt(text.strip()) <= limit - MARK;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /** What is left of a stretch once it fits; one that is too long by itself parts at a space. */
    private String cut(String stretch, List<String> parts) {
        String rest = stretch.strip();
        while (!holds(rest)) {
            int end = longest(rest);
            int space = rest.lastIndexOf(' ', end);
            int at = space > 0 ? space : end;
            add(parts, rest.substring(0, at));
            rest = rest.substring(at).strip();
        }
        return rest;
    }

    private int longest(String text) {
        int end = Math.min(text.length(), limit - MARK);
        while (!holds(text.substring(0, end))) {
            end--;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
