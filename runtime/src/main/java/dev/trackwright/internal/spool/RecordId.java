package dev.trackwright.internal.spool;

/** How an id says where its record is: the number of the segment, then the offset in the file. */
final class RecordId {

  private static final int OFFSET_BITS = 32;
  private static final long OFFSET_MASK = 0xFFFF_FFFFL;

  private RecordId() {}

  /** The id of the record in a segment at an offset. */
  static long of(int segment, long offset) {
    return ((long) segment << OFFSET_BITS) | offset;
  }

  /** The number of its segment. */
  static int segment(long id) {
    return (int) (id >>> OFFSET_BITS);
  }

  /** Where in its segment it is. */
  static long offset(long id) {
    return id & OFFSET_MASK;
  }
}
