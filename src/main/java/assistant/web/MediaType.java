package assistant.web;

import io.javalin.http.Context;

import java.util.Locale;
import java.util.Optional;

/** What a body is declared to be. */
final class MediaType {
    private MediaType() {}

    /**
     * In lower case and without parameters; empty where it is not declared.
     *
     * <p>Read from the header itself: Jetty's own reading throws on a character set that it does
     * not know.
     */
    static String of(Context context) {
        String type = Optional.ofNullable(context.header("Content-Type")).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
