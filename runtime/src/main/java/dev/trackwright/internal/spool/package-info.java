/**
 * The store behind a spool: records in checksummed segment files, in a folder that one client at a
 * time has locked. It knows bytes and counts only, nothing of what a batch is; {@link
 * dev.trackwright.internal.spool.SpoolStore} is its one door. Not for use from outside.
 *
 * <p>On disk, all numbers big-endian:
 *
 * <pre>
 * folder/slot-1/lock                           locked while a client lives
 * folder/slot-1/1790000000000-0badcafe.spool   a segment: header, then frames
 *
 * header   "TWSPOOL\n"  version:int  crc32c(of the 12 bytes before):int
 * frame    FF 'T' 'W'  state:byte  length:int  events:int  crc32c(record):int
 *          crc32c(crc32c(file name), offset:long, length, events, crc32c(record)):int
 *          record: length bytes
 * </pre>
 *
 * <p>The state is the one byte of a file that is ever overwritten: acknowledging sets it.
 */
@NullMarked
package dev.trackwright.internal.spool;

import org.jspecify.annotations.NullMarked;
