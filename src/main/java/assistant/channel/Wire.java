package assistant.channel;

import assistant.conversation.Outbox;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes one call: no redirects, a capped answer, and no longer than it may take. */
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Duration longest;

    Wire(Duration longest) {
        this.longest = longest;
    }

    Receipt send(Carrier carrier, Outbox.Due due, Instant now) throws InterruptedException {
        if (carrier.endpoint().leadsAstray()) {
            return new Receipt.Failed("address");
        }
        HttpRequest request =
                carrier.call(due, now)
                        .header("Content-Type", due.letter().contentType())
                        .POST(BodyPublishers.ofString(due.letter().body()))
                        .timeout(longest)
                        .build();
        var answer = client.sendAsync(request, info -> new Capped());
        return receipt(carrier, answer, now);
    }

    /** An exception's words may hold the address and so the token: its kind alone is told. */
    private Receipt receipt(
            Carrier carrier, CompletableFuture<HttpResponse<byte[]>> answer, Instant now)
            throws InterruptedException {
        try {
            return carrier.receipt(
                    answer(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS), now));
        } catch (TimeoutException slow) {
            return new Receipt.Failed("slow");
        } catch (ExecutionException broken) {
            return new Receipt.Failed("broken");
        } finally {
            answer.cancel(true);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response, Instant now) {
        var after = RetryAfter.of(response.headers(), now);
        return new Answer(response.statusCode(), after, response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
