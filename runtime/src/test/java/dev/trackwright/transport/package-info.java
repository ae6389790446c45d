/** Tests of the transports against servers that misbehave. */
@NullMarked
package dev.trackwright.transport;

import org.jspecify.annotations.NullMarked;
