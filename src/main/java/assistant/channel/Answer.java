package assistant.channel;

import assistant.wire.BadMessage;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a platform answered to a call.
 *
 * @param retryAfter the header, empty where there is none
 * @param body at most its first 64 KB
 */
public record Answer(int status, String retryAfter, byte[] body) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    public boolean good() {
        return status / 100 == 2;
    }

    /** The body as JSON; an empty object where it is none. */
    public JsonNode json() {
        try {
            return Json.readBatch(body);
        } catch (BadMessage garbage) {
            return Json.object();
        }
    }

    /** How long it wants no call; a date is not read, and backing off goes its own way then. */
    public Optional<Duration> after() {
        return Optional.of(retryAfter)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    /** What a status means by HTTP alone. */
    public Receipt byStatus() {
        return switch (status) {
            case 401, 403 -> new Receipt.Barred(Integer.toString(status));
            case 429 -> new Receipt.Throttled(after());
            case 408, 409, 425 -> new Receipt.Failed(Integer.toString(status));
            default -> byKind();
        };
    }

    private Receipt byKind() {
        return switch (status / 100) {
            case 2 -> new Receipt.Arrived();
            case 4 -> new Receipt.Refused(Integer.toString(status));
            case 5 -> after().isPresent() ? new Receipt.Throttled(after()) : failed();
            default -> failed();
        };
    }

    private Receipt failed() {
        return new Receipt.Failed(Integer.toString(status));
    }

    @Override
    public String toString() {
        return Integer.toString(status);
    }
}
