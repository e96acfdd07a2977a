package assistant.web;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form that was sent, each at most once. */
record Form(Map<String, String> fields) {
    /** 2,000 code points take up to 12 bytes each when they are sent by a form. */
    static final int MOST = 32 * 1024;

    private static final String TYPE = "application/x-www-form-urlencoded";

    Form {
        fields = Map.copyOf(fields);
    }

    /** Reads a form within its limit; refused when it is too large or no form. */
    static Form of(Context context) {
        if (!MediaType.of(context).equals(TYPE)) {
            throw new Refused(Problem.of(415, "Not a form", "Send the form of this page."));
        }
        return read(body(context));
    }

    static Form read(byte[] body) {
        var fields = new HashMap<String, String>();
        for (String pair : new String(body, StandardCharsets.US_ASCII).split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            if (fields.put(decoded(parts[0]), value) != null) {
                throw malformed();
            }
        }
        return new Form(fields);
    }

    private static byte[] body(Context context) {
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

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(Problem.of(400, "Malformed", "Send the form of this page as it is."));
    }

    /** The value of a field; empty where it was not sent. */
    String value(String name) {
        return fields.getOrDefault(name, "");
    }
}
