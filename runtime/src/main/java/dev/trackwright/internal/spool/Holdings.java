package dev.trackwright.internal.spool;

/**
 * How much of something a store holds. The numbers are read one after the other, so that in another
 * thread than the store's they can be of two moments.
 *
 * @param records how many records
 * @param events how many events, as far as that is known
 * @param bytes how many bytes of records; files are a little longer
 */
public record Holdings(long records, long events, long bytes) {}
