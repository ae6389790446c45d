/** Tests of the room. */
@NullMarked
package dev.trackwright.processor.source;

import org.jspecify.annotations.NullMarked;
