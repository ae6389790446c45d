package dev.trackwright.internal;

import dev.trackwright.message.Heading;
import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The events of one lane in the bytes in which they are sent, one behind the other with commas in
 * between. They are encoded once and never moved, however often and in whatever parts they are
 * sent; the price is that their buffer is free again only when the last of them is settled.
 *
 * <p>Belongs to the worker, which writes it; once it is sent, transports read it.
 */
final class Parcel {

  /**
   * What an event holds beside its JSON, in bytes, rounded up: its heading with its ids, and its
   * places in the arrays here.
   */
  static final int OVERHEAD_BYTES = 160;

  private static final int FIRST_EVENTS = 16;

  private static final Heading[] NO_HEADINGS = {};
  private static final int[] NO_ENDS = {};
  private static final JsonBuffer NO_BYTES = new JsonBuffer(0);

  /** The lane whose events it holds, as a bit; all bits where that is not known. */
  private final int lanes;

  private JsonBuffer json;
  private Heading[] headings = new Heading[FIRST_EVENTS];
  private int[] ends = new int[FIRST_EVENTS];
  private int count;
  private int settled;
  private boolean loaded = true;
  private int restored;

  /** What of it is in the spool, in order; what was settled before it was stored is in none. */
  private final List<StoredPart> parts = new ArrayList<>(1);

  /** An empty parcel of a lane that writes into a buffer of its own. */
  Parcel(JsonBuffer json, int lane) {
    this(1 << lane, json);
  }

  private Parcel(int lanes, JsonBuffer json) {
    this.lanes = lanes;
    this.json = json;
  }

  /** A parcel that is in the spool alone; its parts are still to be added. */
  static Parcel stored() {
    return stored(-1);
  }

  /** The same with events of the lanes of another. */
  Parcel likewiseStored() {
    return stored(lanes);
  }

  private static Parcel stored(int lanes) {
    Parcel parcel = new Parcel(lanes, NO_BYTES);
    parcel.unload();
    return parcel;
  }

  /** The lanes whose events it may hold, a bit for each. */
  int lanes() {
    return lanes;
  }

  /**
   * Encodes an event behind the others, on trial: {@link #keep} makes it one of them. Nothing else
   * sees it, and the next one, or {@link #discard} or {@link #move}, take it out again, whether it
   * was written to its end or has thrown in the middle.
   *
   * @return how long it is, in bytes
   */
  int tryOn(Encoder encoder, Message message) {
    discard();
    if (count > 0) {
      json.append((byte) ',');
    }
    int start = json.length();
    encoder.encode(message, json);
    return json.length() - start;
  }

  void discard() {
    json.truncate(length(count));
  }

  /**
   * Leaves arrays that are more than twice as long as what is in them for ones that just fit, so
   * that what waits holds about what it counts for.
   */
  void fit(Buffers buffers) {
    discard();
    JsonBuffer large = json;
    if (large.array().length > 2 * large.length()) {
      json = new JsonBuffer(large.length());
      json.append(large.array(), 0, large.length());
      buffers.give(large);
    }
    if (ends.length > 2 * count) {
      headings = Arrays.copyOf(headings, Math.max(1, count));
      ends = Arrays.copyOf(ends, Math.max(1, count));
    }
  }

  void keep(Heading heading) {
    if (count == ends.length) {
      headings = Arrays.copyOf(headings, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    place(count, heading);
    count++;
  }

  private void place(int index, Heading heading) {
    headings[index] = heading;
    ends[index] = json.length();
  }

  /** Moves the event on trial to the front of an empty parcel, where it is on trial again. */
  void move(Parcel empty) {
    int start = start(count);
    empty.json.append(json.array(), start, json.length() - start);
    discard();
  }

  /**
   * Appends an event of a parcel that is brought back into memory.
   *
   * @throws IndexOutOfBoundsException if the parcel has fewer events
   */
  void restore(Heading heading, byte[] from, int offset, int length) {
    if (restored > 0) {
      json.append((byte) ',');
    }
    json.append(from, offset, length);
    place(restored, heading);
    restored++;
    loaded = restored == count;
  }

  /** Adds events that are in the spool alone. */
  void addStored(long record, int events) {
    addPart(new StoredPart(record, count, count + events));
    count += events;
  }

  void addPart(StoredPart part) {
    parts.add(part);
  }

  List<StoredPart> parts() {
    return parts;
  }

  /** The event behind the last that is in the spool; 0 if none is. */
  int storedUpTo() {
    return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).to();
  }

  /** Lets go of the bytes, all of which are in the spool; gives back the buffer. */
  JsonBuffer unload() {
    JsonBuffer free = json;
    json = NO_BYTES;
    headings = NO_HEADINGS;
    ends = NO_ENDS;
    restored = 0;
    loaded = false;
    return free;
  }

  /** Makes place for the bytes, which are to be restored; it is loaded once all of them are. */
  void load(JsonBuffer buffer) {
    json = buffer;
    headings = new Heading[Math.max(1, count)];
    ends = new int[Math.max(1, count)];
    restored = 0;
    loaded = false;
  }

  boolean isLoaded() {
    return loaded;
  }

  int count() {
    return count;
  }

  /** The bytes with the event on trial and one separator for each event. */
  long bytesOnTrial() {
    return json.length() + 1L;
  }

  Heading heading(int index) {
    return headings[index];
  }

  /** The bytes of some events, with one separator for each. */
  int bytes(int from, int to) {
    return length(to) - length(from) + (from == 0 && to > 0 ? 1 : 0);
  }

  /** What some events count for in the room. */
  long heldBytes(int from, int to) {
    return bytes(from, to) + (long) (to - from) * OVERHEAD_BYTES;
  }

  /** Some events as one text, with commas between them; not a copy. */
  ByteBuffer json(int from, int to) {
    int start = start(from);
    return ByteBuffer.wrap(json.array(), start, ends[to - 1] - start).slice().asReadOnlyBuffer();
  }

  /** Notes that so many events need no sending any more; whether these were the last. */
  boolean settle(int events) {
    settled += events;
    return settled == count;
  }

  JsonBuffer buffer() {
    return json;
  }

  /** Where the bytes of so many events end. */
  private int length(int events) {
    return events == 0 ? 0 : ends[events - 1];
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1] + 1;
  }
}
