/** Tests of the room. */
@NullMarked
package dev.trackwright.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
