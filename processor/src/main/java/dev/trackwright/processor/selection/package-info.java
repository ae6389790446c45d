/** Which part of a plan a client is for: a plan becomes the plan of what was chosen. */
@NullMarked
package dev.trackwright.processor.selection;

import org.jspecify.annotations.NullMarked;
