package dev.trackwright.internal;

/**
 * How large a batch may become.
 *
 * @param eventBytes the longest event
 * @param batchEvents the most events of a batch
 * @param batchBytes the most bytes of a batch, with one separator for each event; at least one
 *     event of the longest kind fits
 */
record BatchLimits(int eventBytes, int batchEvents, int batchBytes) {}
