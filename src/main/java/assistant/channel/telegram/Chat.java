package assistant.channel.telegram;

import java.util.Optional;

/**
 * Where an answer goes: a chat and, after a press, the press that waits to be acknowledged.
 *
 * @param press empty where nothing was pressed
 */
record Chat(String id, String press) {
    static Chat of(String place) {
        String[] parts = place.split(" ", 2);
        return new Chat(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** As a place of an address. */
    String text() {
        return press.isEmpty() ? id : id + " " + press;
    }

    Optional<String> pressed() {
        return Optional.of(press).filter(one -> !one.isEmpty());
    }
}
