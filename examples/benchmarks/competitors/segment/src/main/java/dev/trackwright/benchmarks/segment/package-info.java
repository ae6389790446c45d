/** Segment as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.segment;

import org.jspecify.annotations.NullMarked;
