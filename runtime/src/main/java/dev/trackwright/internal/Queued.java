package dev.trackwright.internal;

/**
 * What stands in line between the callers and the worker. A flush stands in the same line as the
 * events, so that its place alone says which of them it covers.
 */
sealed interface Queued permits QueuedEvent, FlushTicket {}
