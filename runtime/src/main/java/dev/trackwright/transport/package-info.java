/**
 * Where batches of encoded events leave the application: the interface {@link
 * dev.trackwright.transport.Transport}, and the ways out that need no further library.
 */
@NullMarked
package dev.trackwright.transport;

import org.jspecify.annotations.NullMarked;
