package assistant.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The fields of a form, in the order in which they came. */
public record Form(List<Field> fields) {
    private static final int MOST = 100;

    public Form {
        fields = List.copyOf(fields);
    }

    /** One field, decoded. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "field";
        }
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws Unreadable when it is malformed or has more than a hundred fields
     */
    public static Form of(byte[] body) throws Unreadable {
        var fields = new ArrayList<Field>();
        String text = new String(body, StandardCharsets.UTF_8);
        for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            if (fields.size() == MOST) {
                throw new Unreadable();
            }
            int at = pair.indexOf('=');
            String name = at < 0 ? pair : pair.substring(0, at);
            fields.add(new Field(decoded(name), at < 0 ? "" : decoded(pair.substring(at + 1))));
        }
        return new Form(fields);
    }

    private static String decoded(String text) throws Unreadable {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException bad) {
            throw new Unreadable();
        }
    }

    /** Whether a name stands in it more than once: then nobody can tell which one was signed. */
    public boolean repeats() {
        var seen = new HashSet<String>();
        return fields.stream().map(Field::name).anyMatch(name -> !seen.add(name));
    }

    public Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** A value that must be there. */
    public String need(String name) throws Unreadable {
        return value(name).filter(value -> !value.isBlank()).orElseThrow(Unreadable::new);
    }
}
