package dev.trackwright.internal;

import org.jspecify.annotations.Nullable;

/**
 * What stands in line between the callers and the worker, each the link to the one behind it. A
 * flush stands in the same line as the events, so that its place alone says which of them it
 * covers.
 */
abstract sealed class Queued permits QueuedEvent, FlushTicket, EventQueue.Front {

  /** Written by the caller who comes next, read by the worker. */
  volatile @Nullable Queued next;
}
