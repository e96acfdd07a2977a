package assistant.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Channel;
import assistant.conversation.Conversations;
import assistant.conversation.Incoming;
import assistant.conversation.Message;
import assistant.wire.JsonNotation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A store in a folder, with the assistant that fills it. */
final class Kept implements AutoCloseable {
    final SqlConversations conversations;
    final Assistant assistant;

    private Kept(SqlConversations conversations) {
        this.conversations = conversations;
        this.assistant = assistant(conversations);
    }

    static Kept in(Path folder) {
        return in(folder, Optional.empty());
    }

    static Kept in(Path folder, Optional<String> master) {
        return at(Optional.empty(), folder, master);
    }

    static Kept at(Optional<String> database, Path folder, Optional<String> master) {
        try {
            return new Kept(
                    Stores.openSql(
                            database,
                            folder,
                            master,
                            new JsonNotation(Vte.dialog()),
                            InstantSource.system()));
        } catch (CannotOpen closed) {
            throw new AssertionError(closed.reason(), closed);
        }
    }

    static Assistant assistant(Conversations conversations) {
        return new Assistant(
                Vte.script(),
                Map.of("number", "911", "crisis", "988"),
                conversations,
                Map.of(Channel.WEB, Duration.ofDays(1)),
                List.of(),
                InstantSource.system(),
                new SecureRandom());
    }

    /** A conversation in which this was said. */
    String with(String... texts) {
        String id = assistant.start(Channel.WEB).stored().id();
        for (String text : texts) {
            say(id, text);
        }
        return id;
    }

    void say(String id, String text) {
        var said = new Incoming(new Message.Text(text), Optional.empty());
        assertTrue(assistant.receive(id, said).isPresent());
    }

    /** The bytes of every file in the folder, one after the other, as Latin-1. */
    static String bytes(Path folder) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        conversations.close();
    }
}
