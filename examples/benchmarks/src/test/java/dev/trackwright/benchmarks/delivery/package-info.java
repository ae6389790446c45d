/** A glance at the harness, so that it still works when somebody wants to measure. */
@NullMarked
package dev.trackwright.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
