package dev.trackwright.internal;

import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;

/**
 * How a client delivers, as its builder has checked it.
 *
 * @param transport where batches go
 * @param clock where the time of an attempt comes from
 * @param maxHeldEvents the most events from acceptance to settlement
 * @param maxHeldBytes the most bytes of these
 * @param batchEvents the most events of a batch
 * @param batchBytes the most bytes of a batch
 * @param flushInterval how long an event waits for others
 * @param maxAttempts how often a batch is tried
 * @param maxRetryTime how long a batch is tried
 */
public record DeliverySettings(
    Transport transport,
    Clock clock,
    int maxHeldEvents,
    long maxHeldBytes,
    int batchEvents,
    int batchBytes,
    Duration flushInterval,
    int maxAttempts,
    Duration maxRetryTime) {}
