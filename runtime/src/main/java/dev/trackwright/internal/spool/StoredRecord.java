package dev.trackwright.internal.spool;

/**
 * A record that waits in the store: what is known of it without reading it.
 *
 * @param id under which it is read and acknowledged
 * @param events how many it holds
 * @param bytes how long it is
 */
public record StoredRecord(long id, int events, int bytes) {}
