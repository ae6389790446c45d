/**
 * Where batches of encoded events leave the application: the interface {@link
 * dev.trackwright.transport.Transport}, and the ways out: two that need no further library, and one
 * to Kafka that needs its client.
 */
@NullMarked
package dev.trackwright.transport;

import org.jspecify.annotations.NullMarked;
