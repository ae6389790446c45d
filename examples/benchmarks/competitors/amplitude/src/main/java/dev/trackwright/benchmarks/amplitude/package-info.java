/** Amplitude as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.amplitude;

import org.jspecify.annotations.NullMarked;
