package assistant.wire;

import assistant.Vte;
import assistant.proof.Inlet;

import java.util.List;
import java.util.Optional;

/** What clients of the API send. */
public final class WireInlets {
    private WireInlets() {}

    public static List<Inlet> all() {
        var reader = new MessageReader(Vte.table());
        return List.of(
                new Inlet(
                                "a message of the API",
                                10_000,
                                Inlet.bytes(
                                        "{\"text\":\"they found a new clot in my"
                                                + " calf\",\"messageId\":\"1\"}",
                                        "{\"text\":\"caf\\u00e9 \\ud83d\\ude00 é\"}",
                                        "{\"facts\":{\"place\":\"calf-only\",\"cancer\":\"unknown\"},\"messageId\":\"a-2\"}",
                                        "{\"command\":\"restart\",\"messageId\":\"c\"}"),
                                bytes -> {
                                    reader.message(bytes, Optional.empty());
                                    return true;
                                })
                        .refusingBy(BadMessage.class),
                new Inlet(
                                "the start of a conversation",
                                5_000,
                                Inlet.bytes(
                                        "",
                                        " ",
                                        "{}",
                                        "{\"channel\":\"web\"}",
                                        "{\"channel\":\"kiosk\"}"),
                                bytes -> MessageReader.channel(bytes).word().length() > 0)
                        .refusingBy(BadMessage.class));
    }
}
