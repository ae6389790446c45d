/** Snowplow as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.snowplow;

import org.jspecify.annotations.NullMarked;
