package dev.trackwright.transport;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an answer and forgets it, so that the connection can be used again. A body that
 * does not end is given up at a limit, which costs that connection.
 */
final class DiscardedBody implements HttpResponse.BodySubscriber<@Nullable Void> {

  static final long LONGEST = 256 * 1024;

  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long read;

  @Override
  public CompletionStage<@Nullable Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      read += buffer.remaining();
    }
    if (read > LONGEST && subscription != null) {
      subscription.cancel();
      done.complete(null);
    }
  }

  @Override
  public void onError(Throwable thrown) {
    done.completeExceptionally(thrown);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
