/**
 * The Maven goal that this jar brings beside the processor: what Maven cannot see for itself about
 * a plan is told here, before the compiler runs.
 */
@NullMarked
package dev.trackwright.processor.maven;

import org.jspecify.annotations.NullMarked;
