package assistant.web;

import assistant.conversation.Assistant;
import assistant.conversation.Stored;

import io.javalin.http.Context;

import java.util.Optional;

/**
 * Lets nobody below {@code /api/conversations/{id}} without the token that opens it.
 *
 * <p>Decided before route, body and Accept are looked at. A token that does not fit is answered as
 * if there were no such conversation.
 */
final class Door {
    private static final String STORED = "stored";
    private static final String BEARER = "Bearer ";
    private static final String PREFIX = "/api/conversations/";

    private final Assistant assistant;

    Door(Assistant assistant) {
        this.assistant = assistant;
    }

    void check(Context context) {
        String path = context.path();
        if (!path.startsWith(PREFIX) || path.length() == PREFIX.length()) {
            return;
        }
        String rest = path.substring(PREFIX.length());
        String id = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        String token = token(context).orElseThrow(() -> new Refused(Problem.noToken()));
        Stored stored =
                assistant.find(id, token).orElseThrow(() -> new Refused(Problem.noConversation()));
        context.attribute(STORED, stored);
    }

    private static Optional<String> token(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** The conversation that was let in. */
    static Stored opened(Context context) {
        Stored stored = context.attribute(STORED);
        if (stored == null) {
            throw new Refused(Problem.noConversation());
        }
        return stored;
    }
}
