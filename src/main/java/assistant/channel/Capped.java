package assistant.channel;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes the first 64 KB of an answer and lets the rest go. */
final class Capped implements HttpResponse.BodySubscriber<byte[]> {
    private static final int MOST = 64 * 1024;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> flow = new CompletableFuture<>();
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        flow.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] some = new byte[Math.min(buffer.remaining(), MOST - taken.size())];
            buffer.get(some);
            taken.writeBytes(some);
        }
        if (taken.size() == MOST && body.complete(taken.toByteArray())) {
            flow.join().cancel();
        }
    }

    @Override
    public void onError(Throwable error) {
        body.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        body.complete(taken.toByteArray());
    }
}
