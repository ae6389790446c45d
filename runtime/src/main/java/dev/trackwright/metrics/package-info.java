/** The counters of a client for Micrometer, which applications bring along if they want it. */
@NullMarked
package dev.trackwright.metrics;

import org.jspecify.annotations.NullMarked;
