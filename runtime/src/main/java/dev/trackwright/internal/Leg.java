package dev.trackwright.internal;

/** What the pipeline deals with one after the other: batches, and the flushes between them. */
sealed interface Leg permits Shipment, FlushTicket {}
