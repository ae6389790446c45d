package dev.trackwright.internal;

import dev.trackwright.message.Heading;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.EncodedEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as a transport sees it. The views of single events are made when somebody asks for
 * them, which the usual transport does not.
 */
final class Attempt implements Batch {

  private final List<Slice> slices;
  private final int count;
  private final Instant sentAt;
  private final int retryCount;

  Attempt(Shipment shipment, Instant sentAt) {
    this.slices = shipment.slices();
    this.count = shipment.size();
    this.sentAt = sentAt;
    this.retryCount = shipment.sends();
  }

  @Override
  public List<EncodedEvent> events() {
    return new Events(slices, count);
  }

  @Override
  public List<ByteBuffer> json() {
    List<ByteBuffer> json = new ArrayList<>(2 * slices.size());
    for (Slice slice : slices) {
      if (!json.isEmpty()) {
        json.add(ByteBuffer.wrap(COMMA).asReadOnlyBuffer());
      }
      json.add(slice.json());
    }
    return json;
  }

  private static final byte[] COMMA = {','};

  @Override
  public Instant sentAt() {
    return sentAt;
  }

  @Override
  public int retryCount() {
    return retryCount;
  }

  @Override
  public String toString() {
    return "Batch[" + count + " events, retry " + retryCount + "]";
  }

  private static final class Events extends AbstractList<EncodedEvent> implements RandomAccess {
    private final List<Slice> slices;
    private final int count;

    private Events(List<Slice> slices, int count) {
      this.slices = slices;
      this.count = count;
    }

    @Override
    public EncodedEvent get(int index) {
      int rest = index;
      for (Slice slice : slices) {
        if (rest >= 0 && rest < slice.count()) {
          return new View(slice.parcel(), slice.from() + rest);
        }
        rest -= slice.count();
      }
      throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
      return count;
    }
  }

  /**
   * One event.
   *
   * @param parcel where its bytes are
   * @param index which of them it is
   */
  record View(Parcel parcel, int index) implements EncodedEvent {

    private Heading heading() {
      return parcel.heading(index);
    }

    @Override
    public String type() {
      return heading().type();
    }

    @Override
    public String name() {
      return heading().name();
    }

    @Override
    public String messageId() {
      return heading().messageId();
    }

    @Override
    public @Nullable String userId() {
      return heading().userId();
    }

    @Override
    public @Nullable String anonymousId() {
      return heading().anonymousId();
    }

    @Override
    public @Nullable String plan() {
      return heading().plan();
    }

    @Override
    public @Nullable Integer eventVersion() {
      return heading().eventVersion();
    }

    @Override
    public ByteBuffer json() {
      return parcel.json(index, index + 1);
    }

    /** What reports call it; none of its values. */
    @Override
    public String toString() {
      return heading().label();
    }
  }
}
