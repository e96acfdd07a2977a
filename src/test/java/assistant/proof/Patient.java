package assistant.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;

/**
 * One conversation: each message is sent until it is acknowledged, and none is sent before the one
 * ahead of it was.
 */
final class Patient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lines lines;
    private final int number;
    private final Runnable heard;
    private volatile String id = "";
    private volatile String token = "";
    private volatile int acknowledged;

    /**
     * @param heard run after each acknowledgement
     */
    Patient(Lines lines, int number, Runnable heard) {
        this.lines = lines;
        this.number = number;
        this.heard = heard;
    }

    /** Differs from every other message; patients do talk of clots. */
    private String words(int message) {
        return "message %d of patient %d: i have a clot in my calf".formatted(message, number);
    }

    /** Begins the conversation; false where it was ended before that. */
    boolean begin() {
        var answer = lines.send(number, Wire.request("POST", "/api/conversations", "", "{}"));
        if (answer.isEmpty()) {
            return false;
        }
        assertEquals(201, answer.get().status());
        JsonNode turn = json(answer.get());
        token = turn.get("token").asText();
        id = turn.get("id").asText();
        return true;
    }

    /** Says the next thing; false where it was ended before that was acknowledged. */
    boolean say() {
        int message = acknowledged;
        String body =
                "{\"text\":\"%s\",\"messageId\":\"%d-%d\"}"
                        .formatted(words(message), number, message);
        String path = "/api/conversations/%s/messages".formatted(id);
        var answer = lines.send(number + message, Wire.request("POST", path, token, body));
        if (answer.isEmpty()) {
            return false;
        }
        assertEquals(200, answer.get().status(), () -> answer.get().head());
        assertEquals(message + 1, json(answer.get()).get("turn").asInt(), "a gap or a repeat");
        acknowledged = message + 1;
        heard.run();
        return true;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Every acknowledged message is in the transcript, once, in its place. */
    void check() {
        if (id.isEmpty()) {
            return;
        }
        int atLeast = acknowledged;
        var answer =
                lines.send(number, Wire.request("GET", "/api/conversations/" + id, token, ""))
                        .orElseThrow();
        assertEquals(200, answer.status(), "a conversation is gone");
        JsonNode held = json(answer);
        var said = new ArrayList<String>();
        int answers = 0;
        for (JsonNode one : held.get("transcript")) {
            if (one.get("from").asText().equals("patient")) {
                said.add(one.get("text").asText());
            } else {
                answers++;
            }
        }
        assertTrue(said.size() >= atLeast, "an acknowledged message is lost");
        for (int i = 0; i < said.size(); i++) {
            assertEquals(words(i), said.get(i));
        }
        assertEquals(said.size() + 1, answers, "each message is answered once");
        assertEquals(said.size(), held.get("turn").asInt());
    }

    static JsonNode json(Wire.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
