package assistant.channel;

import assistant.wire.BadMessage;
import assistant.wire.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/**
 * What a platform answered to a call.
 *
 * @param after how long it wants no call, if it says
 * @param body at most its first 64 KB
 */
public record Answer(int status, Optional<Duration> after, byte[] body) {
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

    /** What a status means by HTTP alone. */
    public Receipt byStatus() {
        return switch (status) {
            case 401, 403 -> new Receipt.Barred(Integer.toString(status));
            case 429 -> new Receipt.Throttled(after);
            case 408, 409, 425 -> new Receipt.Failed(Integer.toString(status));
            default -> byKind();
        };
    }

    private Receipt byKind() {
        return switch (status / 100) {
            case 2 -> new Receipt.Arrived();
            case 4 -> new Receipt.Refused(Integer.toString(status));
            case 5 -> after.isPresent() ? new Receipt.Throttled(after) : failed();
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
