/**
 * How a client delivers: room, queue, batcher, pipeline, retry schedule, worker and account. Not
 * for use from outside; nothing here keeps its shape from one version to the next.
 */
@NullMarked
package dev.trackwright.internal;

import org.jspecify.annotations.NullMarked;
