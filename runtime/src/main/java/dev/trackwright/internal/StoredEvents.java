package dev.trackwright.internal;

import dev.trackwright.message.Heading;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the spool holds: events' headings, then their JSON as it is sent. It is read by
 * later versions of this class, so its first number says which version has written it; an earlier
 * one leaves it alone.
 */
final class StoredEvents {

  /** The version that is written here, and the latest that can be read. */
  static final int VERSION = 1;

  private StoredEvents() {}

  /** Some events as a record, in pieces. */
  static List<ByteBuffer> write(Parcel parcel, int from, int to) {
    Pieces out = new Pieces();
    out.number(VERSION);
    out.number(to - from);
    for (int i = from; i < to; i++) {
      Heading heading = parcel.heading(i);
      out.number(parcel.json(i, i + 1).remaining());
      out.text(heading.type());
      out.text(heading.name());
      out.text(heading.messageId());
      out.text(heading.userId());
      out.text(heading.anonymousId());
      out.text(heading.plan());
      Integer version = heading.eventVersion();
      out.text(version == null ? null : version.toString());
    }
    return List.of(out.asBuffer(), parcel.json(from, to));
  }

  /** Which version has written a record; 0 if it is none. */
  static int version(byte[] record) {
    return record.length < Integer.BYTES ? 0 : ByteBuffer.wrap(record).getInt();
  }

  /**
   * Appends the events of a record to a parcel.
   *
   * @throws IllegalArgumentException if it is no such record, or of a version that is not known
   */
  static void read(byte[] record, Parcel into) {
    ByteBuffer in = ByteBuffer.wrap(record);
    try {
      int version = in.getInt();
      if (version != VERSION) {
        throw new IllegalArgumentException("A record of version " + version);
      }
      int count = in.getInt();
      List<Heading> headings = new ArrayList<>();
      List<Integer> lengths = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        lengths.add(in.getInt());
        headings.add(heading(in));
      }
      int start = in.position();
      for (int i = 0; i < count; i++) {
        into.restore(headings.get(i), record, start, lengths.get(i));
        start += lengths.get(i) + 1;
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("A record that does not hold what it says", e);
    }
  }

  private static Heading heading(ByteBuffer in) {
    String type = needed(in);
    String name = needed(in);
    String messageId = needed(in);
    String userId = text(in);
    String anonymousId = text(in);
    String plan = text(in);
    String version = text(in);
    return new Heading(
        type,
        name,
        messageId,
        userId,
        anonymousId,
        plan,
        version == null ? null : Integer.valueOf(version));
  }

  private static String needed(ByteBuffer in) {
    String text = text(in);
    if (text == null) {
      throw new IllegalArgumentException("A record without a text that each has");
    }
    return text;
  }

  private static @Nullable String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0) {
      return null;
    }
    String text = StandardCharsets.UTF_8.decode(in.slice(in.position(), length)).toString();
    in.position(in.position() + length);
    return text;
  }

  /** Numbers and texts behind each other. */
  private static final class Pieces {
    private ByteBuffer out = ByteBuffer.allocate(4096);

    private void number(int number) {
      room(Integer.BYTES).putInt(number);
    }

    private void text(@Nullable String text) {
      if (text == null) {
        number(-1);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length).put(bytes);
      }
    }

    private ByteBuffer room(int bytes) {
      if (out.remaining() < bytes) {
        ByteBuffer longer = ByteBuffer.allocate(2 * out.capacity() + bytes);
        out = longer.put(out.flip());
      }
      return out;
    }

    private ByteBuffer asBuffer() {
      return out.flip();
    }
  }
}
