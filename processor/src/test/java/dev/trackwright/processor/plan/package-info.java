/** Tests of the room. */
@NullMarked
package dev.trackwright.processor.plan;

import org.jspecify.annotations.NullMarked;
