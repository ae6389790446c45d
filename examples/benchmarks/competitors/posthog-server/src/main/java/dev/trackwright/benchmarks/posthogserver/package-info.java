/** PostHog's server library as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.posthogserver;

import org.jspecify.annotations.NullMarked;
