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
 * @param emergency the line that patients must see meanwhile, which ends the detail too; else empty
 */
record Problem(int status, String title, String detail, OptionalInt retryAfter, String emergency) {
    static final String TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, OptionalInt.empty(), "");
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
        return wait(503, "Full", 30, "No further conversation can be kept now. Try again later.")
                .with(emergency);
    }

    static Problem away(String emergency) {
        return wait(
                        503,
                        "Away",
                        2,
                        "What is told cannot be kept just now, so nothing was taken. Send it"
                                + " again.")
                .with(emergency);
    }

    static Problem tooFast(int seconds, String emergency) {
        String detail = "This came too fast. Send it again in %d s.".formatted(seconds);
        return wait(429, "Too fast", seconds, detail).with(emergency);
    }

    static Problem busy(String emergency) {
        return wait(503, "Busy", 1, "Too much is going on here just now. Try again in a second.")
                .with(emergency);
    }

    private static Problem wait(int status, String title, int seconds, String detail) {
        return new Problem(status, title, detail, OptionalInt.of(seconds), "");
    }

    private Problem with(String line) {
        return new Problem(status, title, detail + " " + line, retryAfter, line);
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
        var json =
                Json.object()
                        .put("type", "about:blank")
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail);
        return Json.write(emergency.isEmpty() ? json : json.put("emergency", emergency));
    }
}
