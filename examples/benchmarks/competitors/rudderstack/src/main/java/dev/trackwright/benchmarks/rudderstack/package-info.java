/** RudderStack as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.rudderstack;

import org.jspecify.annotations.NullMarked;
