package assistant.web;

import assistant.wire.Json;

import io.javalin.http.Context;

import java.util.OptionalInt;

/**
 * An error as RFC 9457 describes it.
 *
 * @param status of HTTP
 * @param detail what is wrong and what would be right; never a word of a patient's
 * @param retryAfter seconds after which to try again, if that helps
 */
record Problem(int status, String title, String detail, OptionalInt retryAfter) {
    static final String TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, OptionalInt.empty());
    }

    static Problem noToken() {
        return of(401, "No token", "Send the conversation's token: 'Authorization: Bearer TOKEN'.");
    }

    static Problem noConversation() {
        return of(
                404, "No such conversation", "It is not there, has ended, or the token is wrong.");
    }

    static Problem noRoute() {
        return of(404, "Not found", "There is nothing at this address. See /api/dialog.");
    }

    static Problem tooLarge(int most) {
        return of(413, "Too large", "A body has at most %d bytes.".formatted(most));
    }

    static Problem cutOff() {
        return of(400, "Cut off", "The body ended before its length was reached. Send it again.");
    }

    static Problem notJson() {
        return of(415, "Not JSON", "Send 'Content-Type: application/json'.");
    }

    static Problem otherSite() {
        return of(403, "Another site", "Pages of this site may not call this server.");
    }

    static Problem notAcceptable(String kinds) {
        return of(406, "Not acceptable", "It is there as %s.".formatted(kinds));
    }

    static Problem full(String emergency) {
        String detail = "No further conversation can be kept now. Try again later. " + emergency;
        return new Problem(503, "Full", detail, OptionalInt.of(30));
    }

    static Problem away(String emergency) {
        String detail =
                "What is told cannot be kept just now, so nothing was taken. Send it again. "
                        + emergency;
        return new Problem(503, "Away", detail, OptionalInt.of(2));
    }

    static Problem tooFast(int seconds, String emergency) {
        String detail =
                "This came too fast. Send it again in %d s. %s".formatted(seconds, emergency);
        return new Problem(429, "Too fast", detail, OptionalInt.of(seconds));
    }

    static Problem busy(String emergency) {
        String detail = "Too much is going on here just now. Try again in a second. " + emergency;
        return new Problem(503, "Busy", detail, OptionalInt.of(1));
    }

    void answer(Context context) {
        advise(context);
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(status).contentType(TYPE).result(json());
    }

    /** Says when to try again, if that helps. */
    void advise(Context context) {
        retryAfter.ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
    }

    byte[] json() {
        return Json.write(
                Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail));
    }
}
