/** The plan as a file of the native format: what {@code convert} writes. */
@NullMarked
package dev.trackwright.processor.convert;

import org.jspecify.annotations.NullMarked;
