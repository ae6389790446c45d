/** PostHog as the harness sees it. */
@NullMarked
package dev.trackwright.benchmarks.posthog;

import org.jspecify.annotations.NullMarked;
