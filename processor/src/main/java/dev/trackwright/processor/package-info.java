/** The annotation processor: a line of rooms through which data goes one way. */
@NullMarked
package dev.trackwright.processor;

import org.jspecify.annotations.NullMarked;
