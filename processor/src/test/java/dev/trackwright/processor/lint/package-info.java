/** Tests of the room. */
@NullMarked
package dev.trackwright.processor.lint;

import org.jspecify.annotations.NullMarked;
