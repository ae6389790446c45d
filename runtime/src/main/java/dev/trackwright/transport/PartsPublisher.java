package dev.trackwright.transport;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;

/**
 * Gives the parts of a body to the JDK's HTTP client without copying them, which the JDK's own
 * publishers do. Once the exchange is over it gives nothing more, because the bytes belong to
 * somebody else by then.
 */
final class PartsPublisher implements HttpRequest.BodyPublisher {

  private final List<ByteBuffer> parts;
  private final long length;
  private volatile boolean over;

  PartsPublisher(List<ByteBuffer> parts) {
    this.parts = parts;
    this.length = parts.stream().mapToLong(ByteBuffer::remaining).sum();
  }

  /** The exchange is over. */
  void end() {
    over = true;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    Deque<ByteBuffer> left = new ArrayDeque<>();
    parts.forEach(part -> left.add(part.duplicate()));
    subscriber.onSubscribe(new Handing(left, subscriber));
  }

  /** Hands the parts over as they are asked for, one call at a time, however calls are nested. */
  private final class Handing implements Flow.Subscription {
    private final Deque<ByteBuffer> left;
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private long asked;
    private boolean handing;
    private boolean ended;

    private Handing(Deque<ByteBuffer> left, Flow.Subscriber<? super ByteBuffer> subscriber) {
      this.left = left;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long n) {
      synchronized (this) {
        asked = n > Long.MAX_VALUE - asked ? Long.MAX_VALUE : asked + n;
        if (handing) {
          return; // whoever is handing sees it
        }
        handing = true;
      }
      while (true) {
        ByteBuffer next;
        synchronized (this) {
          if (ended || asked == 0) {
            handing = false;
            return;
          }
          asked--;
          next = left.poll();
          ended = next == null || over;
        }
        if (over) {
          subscriber.onError(new CancellationException("The exchange is over"));
        } else if (next == null) {
          subscriber.onComplete();
        } else {
          subscriber.onNext(next);
          completeAfterTheLast();
        }
      }
    }

    /** The end needs no asking for. */
    private void completeAfterTheLast() {
      synchronized (this) {
        if (ended || !left.isEmpty()) {
          return;
        }
        ended = true;
      }
      subscriber.onComplete();
    }

    @Override
    public synchronized void cancel() {
      ended = true;
    }
  }
}
