package dev.trackwright.internal;

import java.nio.ByteBuffer;

/**
 * Neighbours in a parcel.
 *
 * @param parcel where the bytes are
 * @param from the first of them
 * @param to the one behind the last
 */
record Slice(Parcel parcel, int from, int to) {

  int count() {
    return to - from;
  }

  int bytes() {
    return parcel.bytes(from, to);
  }

  long heldBytes() {
    return parcel.heldBytes(from, to);
  }

  ByteBuffer json() {
    return parcel.json(from, to);
  }

  Slice part(int first, int last) {
    return new Slice(parcel, from + first, from + last);
  }
}
