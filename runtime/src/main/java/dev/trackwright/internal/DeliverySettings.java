package dev.trackwright.internal;

import dev.trackwright.FullPolicy;
import dev.trackwright.Settlement;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a client delivers to one destination, as its builder has checked it.
 *
 * @param destination the destination's name
 * @param transport where batches go
 * @param clock where the time of an attempt comes from
 * @param maxHeldEvents the most events from acceptance to settlement
 * @param maxHeldBytes the most bytes of these
 * @param whenFull what happens beyond that
 * @param batchEvents the most events of a batch
 * @param batchBytes the most bytes of a batch
 * @param batchesUnderWay the most batches under way
 * @param flushInterval how long an event waits for others
 * @param maxAttempts how often a batch is tried
 * @param maxRetryTime how long a batch is tried
 * @param store where events survive the process, or null
 * @param forceSpool whether to wait for the device when they are stored
 * @param durable whether all events are stored, or those alone that cannot be delivered at once
 * @param onSettled who is told what became of events, or null
 */
public record DeliverySettings(
    String destination,
    Transport transport,
    Clock clock,
    int maxHeldEvents,
    long maxHeldBytes,
    FullPolicy whenFull,
    int batchEvents,
    int batchBytes,
    int batchesUnderWay,
    Duration flushInterval,
    int maxAttempts,
    Duration maxRetryTime,
    @Nullable SpoolStore store,
    boolean forceSpool,
    boolean durable,
    @Nullable Consumer<? super Settlement> onSettled) {}
