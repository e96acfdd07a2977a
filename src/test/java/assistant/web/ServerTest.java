package assistant.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import assistant.Vte;
import assistant.conversation.Assistant;
import assistant.conversation.Conversations;
import assistant.script.Folder;
import assistant.store.MemoryConversations;

import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class ServerTest {
    @Test
    void aServerThatIsToBeLeftAnswersStillAndTellsEverybodyToTurnElsewhere() throws Exception {
        var assistant =
                new Assistant(
                        Vte.script(),
                        Map.of("number", "911"),
                        new MemoryConversations(1),
                        Map.of(),
                        List.of(),
                        Clock.systemUTC(),
                        new SecureRandom());
        try (var server = server(assistant)) {
            int port = server.start("127.0.0.1", 0);
            assertEquals(200, Ask.get(port, "/health/ready", Map.of()).statusCode());
            server.leave();
            assertEquals(503, Ask.get(port, "/health/ready", Map.of()).statusCode());
            var answer = Ask.get(port, "/api/source", Map.of());
            assertEquals(200, answer.statusCode());
            assertEquals("close", answer.headers().firstValue("Connection").orElse(""));
        }
    }

    private static Server server(Assistant assistant) throws IOException {
        return new Server(
                assistant,
                Folder.onClassPath("/web"),
                Exposure.PLAIN,
                new Meters(),
                Duration.ofMillis(200),
                TimeMeter.SYSTEM_NANOTIME);
    }

    @Test
    void aTurnThatOutlastsTheDrainIsCutAndTheServerClosesAllTheSame() throws Exception {
        var begun = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        Conversations slow = mock(Conversations.class);
        doAnswer(
                        call -> {
                            begun.countDown();
                            stuck.await();
                            return null;
                        })
                .when(slow)
                .open(any(), any());
        var place = Map.of("number", "911");
        var assistant =
                new Assistant(
                        Vte.script(),
                        place,
                        slow,
                        Map.of(),
                        List.of(),
                        Clock.systemUTC(),
                        new SecureRandom());
        var server = server(assistant);
        int port = server.start("127.0.0.1", 0);
        var client = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:%d/api/conversations".formatted(port)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        begun.await();
        assertDoesNotThrow(server::close);
        stuck.countDown();
        assertTrue(answer.handle((answered, broken) -> broken != null).get());
        client.shutdownNow();
    }
}
