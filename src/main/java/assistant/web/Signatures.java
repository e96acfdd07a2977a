package assistant.web;

import io.javalin.http.Context;

/** Counts wrong signatures under {@code /webhooks}, 30 a minute from one address. */
final class Signatures {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final String MINUTE = "60";

    private final Limits limits;

    Signatures(Limits limits) {
        this.limits = limits;
    }

    /** Whether the message was answered already, since too many before it were wrong. */
    boolean refuses(Context context) {
        boolean refuses = limits.refusesSignatures(context);
        if (refuses) {
            context.status(TOO_MANY).header("Retry-After", MINUTE);
        }
        return refuses;
    }

    /** Answers a wrong signature, without a word on what is wrong with it. */
    void wrong(Context context) {
        limits.signatureFailed(context);
        context.status(UNAUTHORIZED);
    }
}
