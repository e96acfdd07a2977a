package assistant.web;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;

/** Reads a JSON body within its limit, however it is sent. */
final class Body {
    /** The largest body on the wire, in bytes. */
    static final int MOST = 16 * 1024;

    private Body() {}

    /** The body; refused when it is too large or not declared as JSON. */
    static byte[] json(Context context) {
        byte[] body = read(context);
        if (!isJson(context)) {
            throw new Refused(Problem.notJson());
        }
        return body;
    }

    /** As {@link #json}, but there may be none. */
    static byte[] jsonOrNone(Context context) {
        byte[] body = read(context);
        if (body.length > 0 && !isJson(context)) {
            throw new Refused(Problem.notJson());
        }
        return body;
    }

    private static byte[] read(Context context) {
        try (InputStream in = context.bodyInputStream()) {
            byte[] body = in.readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new Refused(Problem.tooLarge(MOST));
            }
            return body;
        } catch (IOException gone) {
            throw new Refused(Problem.cutOff());
        }
    }

    private static boolean isJson(Context context) {
        return MediaType.of(context).equals("application/json");
    }
}
